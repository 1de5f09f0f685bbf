"""Elements of HTML and SVG made from plain values: every text is escaped, none can be markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

Element = ET.Element
Child = Element | str | int | None
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # in HTML, whoever escapes


def make(tag: str, *children: Child | Iterable[Child], **attributes: object) -> Element:
    """Return an element; `class_` becomes class, `data_label` data-label; None leaves an attribute out."""
    given = {
        name.rstrip("_").replace("_", "-"): _clean(str(value))
        for name, value in attributes.items()
        if value is not None
    }
    element = Element(tag, given)
    for child in children:
        if isinstance(child, Iterable) and not isinstance(child, (str, Element)):
            for inner in child:
                _put(element, inner)
        else:
            _put(element, child)
    return element


def page(root: Element) -> str:
    """Return a whole document as text."""
    return f"<!DOCTYPE html>\n{ET.tostring(root, encoding='unicode', method='html')}\n"


def _put(element: Element, child: Child) -> None:
    if child is None:
        return
    if isinstance(child, Element):
        element.append(child)
        return
    text = _clean(str(child))
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
