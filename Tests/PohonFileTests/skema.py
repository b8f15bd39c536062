"""Validates YAML files with a JSON Schema: skema.py SCHEMA FILE...

Every scalar is loaded as text, as Pohon reads it. Says what is wrong, a line for each, and ends
with the number of files seen.
"""

import json
import sys

import jsonschema
import yaml


def main(schema_path, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    bad = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Loader=yaml.BaseLoader)
        for error in validator.iter_errors(document):
            bad += 1
            place = "/".join(str(part) for part in error.absolute_path)
            print(f"{path}: {place}: {error.message[:200]}")
    print(f"{len(paths)} files, {bad} defects")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
