"""GIF: palettes, interlacing, transparency, frames on screens, damage. Judge: PIL."""
import struct

from PIL import Image

from case import by_pil, cuts, flips, rgb, saved, tool


def gifsicle(file, *options):
    return tool(["gifsicle", *options, "{in}", "-o", "{out}"], file, ".gif", ".gif")


def screen(file, width, height, left=0, top=0, background=None):
    """The file with its first frame elsewhere and another screen."""
    out = bytearray(file)
    out[6:10] = struct.pack("<HH", width, height)
    if background is not None:
        out[11] = background
    at = 13 + (3 << (out[10] & 7) + 1 if out[10] & 0x80 else 0)
    while out[at] == 0x21:
        at += 2
        while out[at]:
            at += out[at] + 1
        at += 1
    out[at + 1 : at + 5] = struct.pack("<HH", left, top)
    return bytes(out)


def local(file):
    """The file with its palette in the frame, and none for all frames."""
    flags = file[10]
    size = 3 << (flags & 7) + 1
    table, rest = file[13 : 13 + size], file[13 + size :]
    at = rest.index(b"\x2c")
    head = bytearray(file[:13])
    head[10] = 0
    frame = bytearray(rest[at : at + 10])
    frame[9] |= 0x80 | flags & 7
    return bytes(head) + rest[:at] + bytes(frame) + table + rest[at + 10 :]


def cases():
    plain = {}
    for colours in (2, 3, 16, 64, 256):
        for size in ((61, 45), (1, 1), (9, 70)):
            plain[colours, size] = saved(rgb(*size).quantize(colours, dither=Image.Dither.NONE), "GIF")
            name = "g-%d-%dx%d" % (colours, *size)
            yield by_pil(name + ".gif", plain[colours, size])
            yield by_pil(name + "-interlaced.gif", gifsicle(plain[colours, size], "--interlace"))
            see_through = rgb(*size).quantize(colours, dither=Image.Dither.NONE)
            yield by_pil(name + "-transparent.gif", saved(see_through, "GIF", transparency=see_through.getpixel((0, 0))))
    file = plain[16, (61, 45)]
    clear = rgb(61, 45).quantize(16, dither=Image.Dither.NONE)
    clear = saved(clear, "GIF", transparency=clear.getpixel((30, 20)))
    for kind, source in (("opaque", file), ("clear", clear)):
        for name, place in {"offset": (81, 55, 7, 5), "corner": (81, 55, 0, 0), "wide": (200, 45, 139, 0), "beyond": (40, 30, 0, 0), "beyond-offset": (61, 45, 9, 3), "no-screen": (0, 0, 0, 0)}.items():
            yield by_pil("g-%s-%s.gif" % (kind, name), screen(source, *place))
            yield by_pil("g-%s-%s-background3.gif" % (kind, name), screen(source, *place, background=3))
            yield by_pil("g-%s-%s-interlaced.gif" % (kind, name), screen(gifsicle(source, "--interlace"), *place))
        yield by_pil("g-%s-local.gif" % kind, local(source))
        yield by_pil("g-%s-local-offset.gif" % kind, screen(local(source), 81, 55, 7, 5))
    frames = [rgb(61, 45, seed).quantize(32) for seed in range(3)]
    moving = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50, loop=0)
    yield by_pil("g-animated.gif", moving)
    yield by_pil("g-animated-offset.gif", screen(moving, 90, 60, 4, 4))
    yield by_pil("g-comment.gif", saved(frames[0], "GIF", comment=b"hello"))
    yield by_pil("g-grey.gif", saved(rgb(61, 45).convert("L"), "GIF"))
    yield by_pil("g-87a.gif", b"GIF87a" + file[6:])
    yield by_pil("g-no-trailer.gif", file[:-1])
    yield by_pil("g-behind.gif", file + b"something behind it")
    yield by_pil("g-header-only.gif", file[:13])
    yield from cuts("g.gif", file, (20, 50, 80, 95, 99))
    yield from flips("g.gif", file, 10, 13)
