"""PNG: all colour types, depths, filters and interlacing. Judge: the values that were written."""
import struct
import zlib

import numpy
import webp
from PIL import ImageCms

from case import Case, by_pil, cuts, flips, laid_on_white, photo, rgb, saved

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
PASSES = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def packed(row, depth):
    if depth == 16:
        return row.astype(">u2").tobytes()
    if depth == 8:
        return row.astype(numpy.uint8).tobytes()
    bits = "".join(format(value, "0%db" % depth) for value in row.ravel())
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def filtered(rows, step, kind):
    """Filter kind 0 to 4; 5 takes them in turn."""
    out, above = b"", None
    for y, row in enumerate(rows):
        above = above or bytes(len(row))
        use = y % 5 if kind == 5 else kind
        out += bytes([use])
        for i, value in enumerate(row):
            left = row[i - step] if i >= step else 0
            corner = above[i - step] if i >= step else 0
            out += bytes([(value - (0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner))[use]) & 255])
        above = row
    return out


def paeth(a, b, c):
    return min((abs(b - c), 0, a), (abs(a - c), 1, b), (abs(a + b - 2 * c), 2, c))[2]


def encoded(values, kind, depth, interlaced=False, filter_kind=0, before=b"", behind=b""):
    height, width = values.shape[:2]
    step = max(1, CHANNELS[kind] * depth // 8)
    passes = PASSES if interlaced else ((0, 0, 1, 1),)
    data = b""
    for top, left, down, right in passes:
        part = values[top::down, left::right]
        if part.size:
            data += filtered([packed(row, depth) for row in part], step, filter_kind)
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, int(interlaced))
    return SIGNATURE + chunk(b"IHDR", header) + before + chunk(b"IDAT", zlib.compress(data)) + behind + chunk(b"IEND", b"")


def values(kind, depth, width, height):
    most = (1 << depth) - 1
    picture = photo(width, height, kind).astype(int)
    alpha = numpy.add.outer(numpy.arange(height), numpy.arange(width))[..., None] * 5 % 256
    if depth == 16:
        picture = picture * 257 + numpy.arange(width)[None, :, None] % 97
        alpha = alpha * 257
    else:
        picture = picture * most // 255
    grey = picture[..., :1]
    return {0: grey, 2: picture, 3: grey, 4: numpy.concatenate([grey, alpha], -1), 6: numpy.concatenate([picture, alpha], -1)}[kind].clip(0, most)


def palette(depth):
    colours = numpy.stack([numpy.arange(256), 255 - numpy.arange(256), numpy.arange(256) * 7 % 256], -1)
    return colours[:: 256 >> depth][: 1 << depth].astype(numpy.uint8)


def right(stored, kind, depth, colours=None, opacities=None, key=None):
    most = (1 << depth) - 1
    to8 = (stored * 255 + most // 2) // most
    opacity = numpy.full(stored.shape[:2] + (1,), 255)
    if kind == 3:
        rgb_values = colours[stored[..., 0]].astype(int)
        if opacities is not None:
            opacity = opacities[stored[..., 0]][..., None]
    else:
        rgb_values = to8[..., :3] if kind in (2, 6) else numpy.repeat(to8[..., :1], 3, -1)
        if kind in (4, 6):
            opacity = to8[..., -1:]
        if key is not None:
            opacity = numpy.where((stored == key).all(-1, keepdims=True), 0, 255)
    return laid_on_white(numpy.concatenate([rgb_values, opacity], -1))


def exchanged():
    return webp.exchanged(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


def cases():
    depths = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
    for kind, all_depths in depths.items():
        for depth in all_depths:
            for size, interlaced, filter_kind in (((61, 45), False, 0), ((33, 17), True, 5), ((1, 1), True, 0), ((5, 30), False, 5), ((3, 3), True, 4)):
                yield from one(kind, depth, size, interlaced, filter_kind)
    plain = saved(rgb(61, 45), "PNG")
    yield from cuts("p.png", plain, (2, 30, 60, 90, 99))
    yield from flips("p.png", plain, 8, 8)
    yield by_pil("p-no-end.png", plain[:-12])
    yield by_pil("p-behind.png", plain + b"something behind it")
    for name, more in {
        "profile-exchanged": chunk(b"iCCP", b"x\0\0" + zlib.compress(exchanged())), "gamma": chunk(b"gAMA", struct.pack(">I", 100000)), "srgb": chunk(b"sRGB", b"\0"), "profile": chunk(b"iCCP", b"x\0\0" + zlib.compress(b"nonsense")),
        "chrm": chunk(b"cHRM", struct.pack(">8I", *range(1, 9))), "time": chunk(b"tIME", bytes(7)), "bkgd": chunk(b"bKGD", bytes(6)),
        "sbit": chunk(b"sBIT", b"\5\6\5"), "phys": chunk(b"pHYs", bytes(9)), "text": chunk(b"tEXt", b"no separator"), "unknown": chunk(b"abCd", b"x"),
        "bad-ztxt": chunk(b"zTXt", b"a\0\0broken"), "empty-text": chunk(b"tEXt", b"")}.items():
        stored = values(2, 8, 21, 13)
        yield Case("p-with-%s.png" % name, encoded(stored, 2, 8, before=more), stored)


def one(kind, depth, size, interlaced, filter_kind):
    stored = values(kind, depth, *size)
    name = "p-c%d-%dbit-%dx%d%s" % (kind, depth, *size, "-i" if interlaced else "")
    colours = palette(depth) if kind == 3 else None
    table = chunk(b"PLTE", colours.tobytes()) if kind == 3 else b""
    yield Case(name + ".png", encoded(stored, kind, depth, interlaced, filter_kind, table), right(stored, kind, depth, colours))
    if kind == 3:
        opacities = (numpy.arange(len(colours)) * 37 % 256)[: max(1, len(colours) // 2)]
        full = numpy.full(len(colours), 255)
        full[: len(opacities)] = opacities
        more = table + chunk(b"tRNS", opacities.astype(numpy.uint8).tobytes())
        yield Case(name + "-trns.png", encoded(stored, kind, depth, interlaced, filter_kind, more), right(stored, kind, depth, colours, full))
    if kind in (0, 2):
        key = stored[0, 0]
        more = chunk(b"tRNS", key.astype(">u2").tobytes())
        file = encoded(stored, kind, depth, interlaced, filter_kind, more)
        # PIL compares the key of a few bits with the values scaled to eight; so does the JDK.
        few_bits = depth < 8
        yield by_pil(name + "-trns.png", file) if few_bits else Case(name + "-trns.png", file, right(stored, kind, depth, key=key))
