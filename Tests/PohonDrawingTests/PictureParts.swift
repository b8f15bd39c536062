import Foundation
import Testing

@testable import PohonDrawing

/// Boxes, lines and texts as they stand in a finished picture.
struct PictureParts {
  /// The frame of each condition, by its id.
  private(set) var boxes: [String: Rect] = [:]
  /// Texts by the id of their condition, with the place they take by the width table.
  private(set) var texts: [String: [Rect]] = [:]
  /// Lines of the structure and links, with the ids of their ends and points along their way.
  private(set) var lines: [Line] = []

  struct Line {
    var id: String
    var from: String
    var to: String
    var points: [Point]
  }

  init(_ svg: String) throws {
    let shift =
      try #require(svg.firstMatch(of: /translate\(0 ([0-9.]+)\)/)).1
    let height = try #require(Double(shift))
    let groups = svg.components(separatedBy: "<g id=\"").dropFirst()
    var ids: [String: String] = [:]
    for group in groups {
      guard let id = group.split(separator: "\"").first.map(String.init),
        id.hasPrefix("simpul-"),
        let key = group.firstMatch(of: /data-kunci="([^"]*)"/)
      else { continue }
      ids[String(key.1)] = id
      boxes[id] = Self.bounds(Self.paths(group).first ?? [])?.moved(0, height)
      texts[id] = Self.words(group, height)
    }
    for group in groups {
      guard let id = group.split(separator: "\"").first.map(String.init),
        let from = group.firstMatch(of: /data-dari="([^"]*)"/),
        let to = group.firstMatch(of: /data-ke="([^"]*)"/)
      else { continue }
      let path = Self.paths(group).first ?? []
      lines.append(
        Line(
          id: id, from: ids[String(from.1)] ?? "", to: ids[String(to.1)] ?? "",
          points: Self.along(path).map { Point(x: $0.x, y: $0.y + height) }))
    }
  }

  /// The boxes that a line runs through besides its ends.
  func crossed(by line: Line) -> [String] {
    let around = Self.bounds(line.points) ?? Rect(x: 0, y: 0, width: 0, height: 0)
    return boxes.filter { id, frame in
      id != line.from && id != line.to && frame.overlaps(around)
        && line.points.contains { point in
          let inner = frame.inset(0.5)
          return inner.x < point.x && point.x < inner.right && inner.y < point.y
            && point.y < inner.bottom
        }
    }.map(\.key).sorted()
  }

  /// The corners of every shape of a group, in order.
  private static func paths(_ group: String) -> [[Point]] {
    let end = group.range(of: "\n</g>")?.lowerBound ?? group.endIndex
    return group[..<end].matches(of: /(?:points|d)="([^"]+)"/).map { match in
      let numbers = match.1.matches(of: /-?[0-9.]+/).compactMap { Double($0.0) }
      return stride(from: 0, to: numbers.count - 1, by: 2).map {
        Point(x: numbers[$0], y: numbers[$0 + 1])
      }
    }
  }

  private static func bounds(_ points: [Point]) -> Rect? {
    guard let (left, right) = extent(points.map(\.x)), let (top, bottom) = extent(points.map(\.y))
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  private static func extent(_ numbers: [Double]) -> (Double, Double)? {
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return (least, most)
  }

  /// Points close to each other along cubic curves.
  private static func along(_ path: [Point]) -> [Point] {
    var points = path.first.map { [$0] } ?? []
    for start in stride(from: 0, to: path.count - 3, by: 3) {
      let (a, b, c, d) = (path[start], path[start + 1], path[start + 2], path[start + 3])
      let steps = max(2, Int((abs(a.x - d.x) + abs(a.y - d.y)) / 3))
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let u = 1 - t
        func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
          let outer = u * u * u * a + t * t * t * d
          return outer + 3 * u * t * (u * b + t * c)
        }
        points.append(Point(x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y)))
      }
    }
    return points
  }

  private static func words(_ group: String, _ height: Double) -> [Rect] {
    let end = group.range(of: "\n</g>")?.lowerBound ?? group.endIndex
    return group[..<end].split(separator: "\n").compactMap { line in
      guard line.hasPrefix("<text"),
        let x = line.firstMatch(of: /\sx="(-?[0-9.]+)"/).flatMap({ Double($0.1) }),
        let y = line.firstMatch(of: /\sy="(-?[0-9.]+)"/).flatMap({ Double($0.1) }),
        let size = line.firstMatch(of: /font-size="([0-9.]+)"/).flatMap({ Double($0.1) }),
        let text = line.firstMatch(of: />([^<]*)</)
      else { return nil }
      let width = LetterWidths.shipped.width(
        text.1, size: size, bold: line.contains("font-weight=\"bold\""))
      return Rect(x: x, y: y + height - size, width: width, height: size)
    }
  }
}
