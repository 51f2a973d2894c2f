"""Words that begin the name of an organ in a letterhead, and the shape of an unfinished one."""

from __future__ import annotations

import re

from docparse.extract.header.shape import bare

# Bare forms; longest first is not needed, whole words are compared.
ORGAN_HEADS: tuple[str, ...] = (
    "bo", "so", "ubnd", "hdnd", "uy ban", "hoi dong", "cuc", "tong cuc", "chi cuc", "vu", "van phong", "ban", "to",
    "trung tam", "truong", "cong ty", "tong cong ty", "tap doan", "ngan hang", "toa an", "vien", "doan", "hoi",
    "hiep hoi", "lien doan", "lien hiep", "phong", "thue", "hai quan", "kho bac", "bao hiem", "tinh uy", "thanh uy",
    "dang uy", "huyen uy", "quan uy", "dang bo", "chi bo", "ban chap hanh", "quoc hoi", "chinh phu", "thu tuong",
    "chu tich", "thanh tra", "kiem toan", "cong an", "bo tu lenh", "bo chi huy", "hoc vien", "dai hoc", "benh vien",
    "tram", "quy", "mat tran", "uy ban mttq", "ubmttq", "tong lien doan", "cong doan", "lien minh", "dai", "bao",
    "tap chi", "thong tan xa", "xi nghiep", "nha may", "chi nhanh", "hat", "doi", "tieu ban", "tong hoi", "cum",
    "khoi", "buu dien", "vuon", "nha", "thu vien", "bao tang", "nha hat", "hop tac xa", "dang uy ubnd",
)  # fmt: skip

# Names that need the words of the next line: what is written before the place or the governing body.
_UNFINISHED = re.compile(
    r"^(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|uy ban|uy ban thuong vu|hoi dong|thu tuong|chu tich|bo|so|cuc|"
    r"tong cuc|chi cuc|vu|ban|to|doan|hoi|phong|thue|tinh uy|thanh uy|dang bo|dang uy|cong an|thanh tra|toa an|vien|"
    r"van phong|toa an nhan dan|vien kiem sat|vien kiem sat nhan dan|ngan hang|ban chi dao|ban quan ly|trung tam|"
    r"bo chi huy|bo chi huy quan su|bo tu lenh|bao hiem xa hoi|kho bac nha nuoc|uy ban mat tran to quoc viet nam|"
    r"uy ban mttq viet nam|ban chap hanh|ban thuong vu|doan dai bieu quoc hoi|lien doan|lien doan lao dong|truong|"
    r"truong dai hoc|dai hoc|hoc vien|benh vien|cong ty|tap doan|tong cong ty)$"
)
_OPEN_END = re.compile(r"(?:[,–-]|\b(?:va|cua|ve|cac|nha|tai|cho|o|trong|thuoc|tren))$")
# Words that look like the head of an organ but go on with the name before them.
_NOT_A_HEAD = re.compile(
    r"^(?:phong\s*,?\s*chong|phong thu|hoi dong nhan dan va|thue quan|doan ket|to chuc|bao ve|bao hiem y te|"
    r"quy hoach|bo sung|hoi nhap|dai bieu|ban hanh|doi moi|bao chi|to quoc|quoc hoi va|nha nuoc|khoi nghiep)\b"
)
_PLACE_HEAD = re.compile(r"^(?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|xa|phuong|thi tran|dac khu|khu vuc|trung uong)\b")
_PERSON_OF = re.compile(r"^(?:quoc hoi|chinh phu)$")


def begins_organ(text: str) -> bool:
    """True if ``text`` begins like the name of an organ of its own."""
    shape = bare(text)
    if _NOT_A_HEAD.match(shape):
        return False
    return any(shape == head or shape.startswith(head + " ") for head in ORGAN_HEADS)


def is_unfinished(text: str) -> bool:
    """True if ``text`` cannot be a whole name yet: a bare head word, or an ending that asks for more."""
    shape = bare(text)
    return bool(_UNFINISHED.match(shape) or _OPEN_END.search(shape))


def begins_place(text: str) -> bool:
    """True for "TỈNH …", "THÀNH PHỐ …": the place of the organ named above."""
    return bool(_PLACE_HEAD.match(bare(text)))


def goes_on(name: str, text: str) -> bool:
    """True if ``text`` continues the organ ``name`` of the lines above rather than naming another one."""
    shape = bare(text)
    if begins_place(text) or not begins_organ(text):
        return True
    if _PERSON_OF.match(shape):
        return is_unfinished(name)
    return bool(_OPEN_END.search(bare(name))) or bare(name) in {"bo", "so", "cuc", "vu", "tong", "uy ban thuong vu"}
