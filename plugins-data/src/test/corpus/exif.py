"""How the camera was held, in all places and forms. Judge: the current PIL's rules, written out."""
import struct
import zlib

import jpeg
import numpy
import png
import webp
from case import Case, by_pil, rgb, saved

TURNS = (
    lambda p: p, lambda p: p[:, ::-1], lambda p: p[::-1, ::-1], lambda p: p[::-1],
    lambda p: p.transpose(1, 0, 2), lambda p: p.transpose(1, 0, 2)[:, ::-1],
    lambda p: p[::-1, ::-1].transpose(1, 0, 2), lambda p: p.transpose(1, 0, 2)[::-1])


def tiff(orientation, order="<", kind=3, count=1, more=(), offset=8):
    """A TIFF header and a directory that states the orientation, and other entries."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", offset)
    head += b"\0" * (offset - 8)
    form = {1: "B3x", 3: "H2x", 4: "I", 6: "b3x", 8: "h2x", 9: "i", 11: "f", 13: "I", 7: "B3x", 2: "B3x"}
    entries = list(more)
    behind = b""
    if kind in (5, 10, 12):
        place = offset + 2 + 12 * (len(entries) + 1) + 4
        value = struct.pack(order + "I", place)
        behind = struct.pack(order + "d", orientation) if kind == 12 else struct.pack(order + "II", orientation, 1)
    else:
        value = struct.pack(order + form[kind], orientation)
    entries.append(struct.pack(order + "HHI", 0x112, kind, count) + value)
    return head + struct.pack(order + "H", len(entries)) + b"".join(entries) + bytes(4) + behind


def make(order):
    return struct.pack(order + "HHI", 0x10F, 2, 4) + b"abc\0"


def xmp(orientation, attribute=True):
    said = ' tiff:Orientation="%d"/>' % orientation if attribute else "><tiff:Orientation>%d</tiff:Orientation></rdf:Description>" % orientation
    return ('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description%s</rdf:RDF></x:xmpmeta>' % said).encode()


def cases():
    picture = numpy.asarray(rgb(21, 13))
    for name, file, pixels, near in containers(picture):
        for form, block, turn in blocks():
            made = file(block)
            if made:
                suffix = name.rsplit(".", 1)
                yield Case("x-%s-%s.%s" % (suffix[0], form, suffix[1]), made, TURNS[turn - 1](pixels), near)


def blocks():
    """Name, EXIF block or ("xmp", packet), and the orientation that is right."""
    for orientation in range(1, 9):
        yield "%d" % orientation, tiff(orientation), orientation
    for order, word in (("<", "le"), (">", "be")):
        for kind in (3, 4, 5, 6, 8, 9, 10, 11, 12, 13):
            yield "6-%s-type%d" % (word, kind), tiff(6, order, kind), 6
        for kind in (1, 2, 7):
            yield "6-%s-type%d" % (word, kind), tiff(6, order, kind), 1
        yield "8-%s-later" % word, tiff(8, order, more=[make(order)] * 5, offset=40), 8
        yield "6-%s-prefixed" % word, b"Exif\0\0" + tiff(6, order), 6
        yield "6-%s-long-prefixed" % word, b"Exif\0\0" + tiff(6, order, 4), 6
    yield "6-twice-prefixed", b"Exif\0\0Exif\0\0" + tiff(6), 6
    yield "0", tiff(0), 1
    yield "9", tiff(9), 1
    yield "two-values", tiff(6, count=2), 1
    yield "empty", b"", 1
    yield "nonsense", b"nonsense", 1
    yield "far", b"II*\0\xff\xff\xff\x7f", 1
    yield "cut", tiff(6)[:15], 1
    yield "xmp-6", ("xmp", xmp(6)), 6
    yield "xmp-8-element", ("xmp", xmp(8, False)), 8
    yield "xmp-none", ("xmp", b"<x/>"), 1


def containers(picture):
    lossy = jpeg.cjpeg(rgb(21, 13))
    found, rest = jpeg.parts(lossy)
    right = by_pil("", lossy).pixels

    def app1(block):
        if isinstance(block, tuple):
            return jpeg.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + block[1])
        return jpeg.segment(0xE1, b"Exif\0\0" + block)

    yield "first.jpg", lambda b: jpeg.joined([(0, app1(b))] + found[1:], rest), right, False
    yield "behind-jfif.jpg", lambda b: jpeg.joined(found[:1] + [(0, app1(b))] + found[1:], rest), right, False
    yield "last.jpg", lambda b: jpeg.joined(found + [(0, app1(b))], rest), right, False
    yield "empty-second.jpg", lambda b: jpeg.joined(found[:1] + [(0, app1(b)), (0, app1(b""))] + found[1:], rest), right, False
    yield "empty-first.jpg", lambda b: jpeg.joined(found[:1] + [(0, app1(b"")), (0, app1(b))] + found[1:], rest), right, False
    yield from pngs(picture)
    for name, words in (("lossless.webp", ("-lossless",)), ("lossy.webp", ("-q", "90"))):
        yield webps(name, webp.cwebp(rgb(21, 13), *words))


def webps(name, plain):
    def made(block):
        if isinstance(block, tuple):
            return webp.with_chunk(plain, b"XMP ", block[1], 4)
        return webp.with_chunk(plain, b"EXIF", block, 8)

    return name, made, webp.decoded(plain), name == "lossy.webp"


def pngs(picture):
    values = picture.astype(int)

    def chunk(block):
        if isinstance(block, tuple):
            return png.chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + block[1])
        return png.chunk(b"eXIf", block)

    def raw(block):
        data = b"Exif\0\0" + block
        digits = data.hex()
        lines = "\n".join(digits[i : i + 72] for i in range(0, len(digits), 72))
        return ("\nexif\n%8d\n%s\n" % (len(data), lines)).encode()

    def text(kind, key, packed):
        def made(block):
            if isinstance(block, tuple):
                return None
            head = {b"tEXt": b"\0", b"zTXt": b"\0\0", b"iTXt": b"\0\1\0\0\0" if packed else b"\0\0\0\0\0"}[kind]
            body = zlib.compress(raw(block)) if packed else raw(block)
            return png.encoded(values, 2, 8, before=png.chunk(kind, key + head + body))

        return made

    yield "before.png", lambda b: png.encoded(values, 2, 8, before=chunk(b)), picture, False
    yield "behind.png", lambda b: png.encoded(values, 2, 8, behind=chunk(b)), picture, False
    for kind, packed in ((b"tEXt", False), (b"zTXt", True)):
        yield "raw-%s.png" % kind.decode(), text(kind, b"Raw profile type exif", packed), picture, False
