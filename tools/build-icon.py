#!/usr/bin/env python3
"""build-icon.py OUT_FILE

Draws the packages' icon: a sheet with the lines of a text between the braces of code, 128 by 128 pixels. Run by hand when the icon
is to change, never by the build. Nothing but Python is needed, and the bytes are the same everywhere: shades are rounded to steps
that fit a palette, and the pixels are stored, because what a compressor makes of them depends on its version.
"""
import math
import struct
import sys
import zlib

SIZE = 128
SAMPLES = 4
STEPS = 12

GROUND = (0x1F, 0x2A, 0x5C)
SHEET = (0xFD, 0xFC, 0xF7)
FOLD = (0xC9, 0xD0, 0xE4)
LINE = (0x9A, 0xA5, 0xC4)
HEADING = (0x1F, 0x2A, 0x5C)
BRACE = (0xFF, 0xB0, 0x2E)


def rounded(x, y, left, top, right, bottom, radius):
    """Whether a point lies in a rectangle with round corners."""
    dx = max(left + radius - x, x - (right - radius), 0)
    dy = max(top + radius - y, y - (bottom - radius), 0)
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius


def stroke(points, x, y, width):
    """Whether a point lies on a line through points that is drawn with a round pen."""
    for (ax, ay), (bx, by) in zip(points, points[1:]):
        vx, vy = bx - ax, by - ay
        t = max(0.0, min(1.0, ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy)))
        if (x - ax - t * vx) ** 2 + (y - ay - t * vy) ** 2 <= width * width / 4:
            return True
    return False


def brace(side):
    """The points of a brace, from its upper to its lower end; side is 1 for the one that opens and -1 for the one that closes."""
    quarter = [math.pi / 2 * i / 8 for i in range(9)]
    upper = [(27 - 8 * math.sin(a), 36 - 8 * math.cos(a) + 8) for a in quarter]
    inner = [(19 - 8 * (1 - math.cos(a)), 56 + 8 * math.sin(a)) for a in quarter]
    half = upper + inner
    points = half + [(x, 128 - y) for x, y in reversed(half[:-1])]
    return points if side > 0 else [(128 - x, y) for x, y in points]


BRACES = [brace(1), brace(-1)]
LINES = [(52, 80), (62, 80), (72, 80), (82, 70)]


def colour(x, y):
    """The colour of a point, or nothing outside the icon."""
    if not rounded(x, y, 0, 0, SIZE, SIZE, 24):
        return None
    if any(stroke(points, x, y, 6) for points in BRACES):
        return BRACE
    if rounded(x, y, 38, 24, 90, 104, 5):
        if x - 74 > y - 24:
            # The corner that is folded down: the ground shows beyond the fold, and the back of the sheet on this side of it.
            return GROUND
        if x >= 74 and y <= 40:
            return FOLD
        if rounded(x, y, 46, 38, 68, 43, 2):
            return HEADING
        if any(rounded(x, y, 48, top, right, top + 4, 2) for top, right in LINES):
            return LINE
        return SHEET
    return GROUND


def pixel(column, row):
    """The mean of a pixel's points: red, green, blue and cover, in steps."""
    points = [
        colour(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES)
        for i in range(SAMPLES)
        for j in range(SAMPLES)
    ]
    seen = [point for point in points if point]
    if not seen:
        return 0, 0, 0, 0
    mean = [sum(point[i] for point in seen) // len(seen) for i in range(3)]
    cover = 255 * len(seen) // len(points)
    return tuple(min(255, (value + STEPS // 2) // STEPS * STEPS) for value in mean) + (cover,)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def stored(data):
    """A zlib stream of blocks that are not compressed."""
    out = bytearray(b"\x78\x01")
    for start in range(0, len(data), 0xFFFF):
        block = data[start:start + 0xFFFF]
        out += struct.pack("<BHH", start + 0xFFFF >= len(data), len(block), len(block) ^ 0xFFFF) + block
    return bytes(out + struct.pack(">I", zlib.adler32(data)))


def main(path):
    rows = [[pixel(column, row) for column in range(SIZE)] for row in range(SIZE)]
    palette = sorted({shade for row in rows for shade in row})
    assert len(palette) <= 256, "Too many shades for a palette: make STEPS larger."
    number = {shade: i for i, shade in enumerate(palette)}
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 3, 0, 0, 0)))
        file.write(chunk(b"PLTE", b"".join(bytes(shade[:3]) for shade in palette)))
        file.write(chunk(b"tRNS", bytes(shade[3] for shade in palette)))
        file.write(chunk(b"IDAT", stored(b"".join(b"\0" + bytes(number[shade] for shade in row) for row in rows))))
        file.write(chunk(b"IEND", b""))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
