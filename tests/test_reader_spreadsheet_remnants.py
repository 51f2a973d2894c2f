"""Comments of cells, and names in the properties of a workbook."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from docparse.readers import read


def workbook(**comments):
    """A workbook with a comment of Đỗ Văn Hiển at each cell named."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Chỉ tiêu"
    book.properties.creator, book.properties.lastModifiedBy = "Đỗ Văn Hiển", None
    for cell, words in comments.items():
        book.active[cell].comment = Comment(words, "Đỗ Văn Hiển")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("comments", "found"),
    [
        ({}, []),
        ({"B4": "Xem  lại\nsố"}, ["ô B4, Đỗ Văn Hiển: “Xem lại số”"]),
        ({"A1": "a", "C7": "b"}, ["ô A1, Đỗ Văn Hiển: “a”", "ô C7, Đỗ Văn Hiển: “b”"]),
    ],
)
def test_comments_and_names(comments, found):
    remnants = read("a.xlsx", data=workbook(**comments)).remnants
    assert [one.detail for one in remnants if one.kind == "metadata"] == ["tác giả: Đỗ Văn Hiển"]
    assert [one.detail for one in remnants if one.kind == "comment"] == found


def test_a_comment_of_an_unknown_author():
    with zipfile.ZipFile(io.BytesIO(workbook(B4="Xem lại"))) as old:
        parts = {name: old.read(name).replace(b'authorId="0"', b'authorId="7"') for name in old.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    (comment,) = [one for one in read("a.xlsx", data=stream.getvalue()).remnants if one.kind == "comment"]
    assert comment.detail == "ô B4, “Xem lại”"
