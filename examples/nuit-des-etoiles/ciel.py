#!/usr/bin/env python3
"""Draws ciel.png: a night sky over a hill, stars by a seed, so that the example has a picture of its own."""
import math
import pathlib
import random
import struct
import zlib

SIDE = 1200


def pixel_rows():
    r = random.Random(13)
    stars = {}
    for _ in range(900):
        x, y, light = r.randrange(SIDE), int(SIDE * 0.8 * r.random()), r.random() ** 3
        for dx, dy, share in ((0, 0, 1), (1, 0, 0.5), (0, 1, 0.5), (-1, 0, 0.5), (0, -1, 0.5)):
            stars[x + dx, y + dy] = max(stars.get((x + dx, y + dy), 0), (0.25 + 0.75 * light) * share)
    hill = [SIDE * (0.82 - 0.06 * math.sin(x / SIDE * 4) - 0.02 * math.sin(x / SIDE * 13)) for x in range(SIDE)]
    for y in range(SIDE):
        row = bytearray(b"\0")
        for x in range(SIDE):
            if y > hill[x]:
                row += bytes((9, 14, 30))
                continue
            down = y / SIDE
            # A band of light, the Milky Way, from the upper left to the lower right.
            band = math.exp(-(((x - y * 0.9 - 120) / SIDE) ** 2) * 30)
            base = [14 + 70 * down + 60 * band, 20 + 60 * down + 55 * band, 56 + 90 * down + 70 * band]
            light = stars.get((x, y), 0)
            row += bytes(min(255, int(c + (255 - c) * light)) for c in base)
        yield bytes(row)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(pixel_rows()), 9)
    out = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    pathlib.Path(__file__).with_name("ciel.png").write_bytes(out)


if __name__ == "__main__":
    main()
