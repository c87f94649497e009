"""BMP: depths, masks, headers, run lengths, damage. Judge: PIL."""
import struct

import numpy

from case import Case, by_pil, cuts, flips, photo, rgb, saved


def bmp(width, height, depth, data, compression=0, palette=b"", masks=b"", head=40):
    body = struct.pack("<IiiHHIIiiII", head, width, height, 1, depth, compression, len(data), 2835, 2835, len(palette) // 4, 0)
    body += masks if head == 40 else (masks + bytes(head))[: head - 40]
    start = 14 + len(body) + len(palette)
    return b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start) + body + palette + data


def rows(values):
    """Rows from the bottom up, each padded to four bytes."""
    return b"".join(row + bytes(-len(row) % 4) for row in reversed(values))


def palette(count):
    return b"".join(bytes([i * 255 // (count - 1), 255 - i * 255 // (count - 1), i * 7 % 256, 0]) for i in range(count))


def indices(width, height, count):
    return (photo(width, height)[..., 0].astype(int) // 16 * 16) * (count - 1) // 255


def bits(row, depth):
    text = "".join(format(v, "0%db" % depth) for v in row)
    text += "0" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big")


def rle8(values, last=b"\0\1"):
    out = b""
    for row in values[::-1]:
        x = 0
        while x < len(row):
            run = 1
            while x + run < len(row) and row[x + run] == row[x] and run < 255:
                run += 1
            if run == 1 and x + 3 <= len(row):
                literal = bytes(int(v) for v in row[x : x + 3])
                out += b"\0\3" + literal + b"\0"
                x += 3
            else:
                out += bytes([run, row[x]])
                x += run
        out += b"\0\0"
    return (out[:-2] if last == b"\0\1" else out) + last


def rle4(values):
    out = b""
    for row in values[::-1]:
        x = 0
        while x < len(row):
            run = 1
            while x + run < len(row) and row[x + run] == row[x] and run < 255:
                run += 1
            out += bytes([run, row[x] * 17])
            x += run
        out += b"\0\0"
    return out[:-2] + b"\0\1"


def cases():
    for size in ((61, 45), (1, 1), (34, 7), (3, 60)):
        for depth in (1, 4, 8):
            shape = indices(*size, 1 << depth)
            data = rows([bits(row, depth) for row in shape])
            yield by_pil("b-%dbit-%dx%d.bmp" % (depth, *size), bmp(*size, depth, data, palette=palette(1 << depth)))
        yield by_pil("b-24-%dx%d.bmp" % size, saved(rgb(*size), "BMP"))
        yield by_pil("b-rle8-%dx%d.bmp" % size, bmp(*size, 8, rle8(indices(*size, 256)), 1, palette(256)))
        yield by_pil("b-rle4-%dx%d.bmp" % size, bmp(*size, 4, rle4(indices(*size, 16)), 2, palette(16)))
        picture = photo(*size).astype(int)
        five = (picture >> 3) @ [1024, 32, 1]
        six = (picture >> [3, 2, 3]) @ [2048, 32, 1]
        yield by_pil("b-555-%dx%d.bmp" % size, bmp(*size, 16, rows([r.astype("<u2").tobytes() for r in five])))
        yield by_pil("b-565-%dx%d.bmp" % size, bmp(*size, 16, rows([r.astype("<u2").tobytes() for r in six]), 3, masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F)))
        four = numpy.concatenate([picture[..., ::-1], numpy.full(picture.shape[:2] + (1,), 77)], -1).astype(numpy.uint8)
        data = rows([r.tobytes() for r in four])
        yield by_pil("b-32-%dx%d.bmp" % size, bmp(*size, 32, data))
        yield by_pil("b-32-masks-%dx%d.bmp" % size, bmp(*size, 32, data, 3, masks=struct.pack("<III", 0xFF0000, 0xFF00, 0xFF)))
        for head in (108, 124):
            yield by_pil("b-32-alpha-v%d-%dx%d.bmp" % (head, *size), bmp(*size, 32, data, 3, masks=struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000), head=head))
        data = b"".join(bytes(r.tobytes()) + bytes(-len(r.tobytes()) % 4) for r in photo(*size)[..., ::-1])
        yield by_pil("b-top-down-%dx%d.bmp" % size, bmp(size[0], -size[1], 24, data))
    yield by_pil("b-os2.bmp", os2())
    yield from damage()


def os2():
    data = rows([bits(row, 8) for row in indices(20, 10, 256)])
    table = b"".join(palette(256)[i : i + 3] for i in range(0, 1024, 4))
    start = 26 + len(table)
    return b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start) + struct.pack("<IHHHH", 12, 20, 10, 1, 8) + table + data


def damage():
    values = indices(61, 45, 256)
    files = {
        "24": saved(rgb(61, 45), "BMP"),
        "8": bmp(61, 45, 8, rows([bits(row, 8) for row in values]), palette=palette(256)),
        "rle8": bmp(61, 45, 8, rle8(values), 1, palette(256)),
        "rle4": bmp(61, 45, 4, rle4(indices(61, 45, 16)), 2, palette(16))}
    for name, file in files.items():
        yield from cuts("b-%s.bmp" % name, file, (1, 50, 80, 90, 95, 98))
        yield by_pil("b-%s-behind.bmp" % name, file + b"something behind it")
        yield from flips("b-%s.bmp" % name, file, 3, 54 if name == "24" else 1100 if name in ("8", "rle8") else 120)
    for name in ("rle8", "rle4"):
        for bytes_less in (1, 2, 3, 4):
            yield by_pil("b-%s-less%d.bmp" % (name, bytes_less), files[name][:-bytes_less])
    yield by_pil("b-rle8-line-ends.bmp", bmp(61, 45, 8, rle8(values, b""), 1, palette(256)))
    yield by_pil("b-rle8-early-end.bmp", bmp(61, 45, 8, b"\x05\x09\0\1", 1, palette(256)))
    yield from moves()
    yield by_pil("b-rle8-long-run.bmp", bmp(8, 2, 8, b"\x0c\1\0\0\x08\2\0\1", 1, palette(256)))


def moves():
    """A mark that moves on; PIL 9.4 misreads it, so the right values are written out."""
    colours = numpy.frombuffer(palette(256), numpy.uint8).reshape(256, 4)[:, 2::-1]
    moved = numpy.array([[5] * 8, [0] * 5 + [4] * 3, [2] * 3 + [0] * 5, [1] * 8])
    codes = b"\x08\1\0\0\3\2\0\2\2\1\3\4\0\0\x08\5\0\1"
    yield Case("b-rle8-move.bmp", bmp(8, 4, 8, codes, 1, palette(256)), colours[moved])
