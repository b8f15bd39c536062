import Pohon
