"""What a page must have for somebody who does not see it, or sees it badly: names, headings in order, contrast."""

from __future__ import annotations

from typing import Any

# Controls that a screen reader could not name.
_NAMELESS = """() => {
  const named = (node) => (node.getAttribute("aria-label") || node.getAttribute("title")
    || document.getElementById(node.getAttribute("aria-labelledby"))?.textContent
    || [...(node.labels ?? [])].map((label) => label.textContent).join("") || node.textContent).trim();
  return [...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href], summary")]
    .filter((node) => node.checkVisibility() && !named(node)).map((node) => node.outerHTML.slice(0, 150));
}"""

_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((node) => node.checkVisibility()).map((node) => Number(node.tagName[1]))"""

# WCAG 2.1, 1.4.3: 4.5 to 1, large letters 3 to 1. What is switched off need not be read.
_PALE = """() => {
  const channels = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((one) => one / 255)
      .map((one) => (one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4));
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const behind = (node) => {
    for (let above = node; above; above = above.parentElement) {
      const { rgb, alpha } = channels(getComputedStyle(above).backgroundColor);
      if (alpha > .99) {
        return rgb;
      }
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility() || node.closest(":disabled, svg, script")) {
      continue;
    }
    const style = getComputedStyle(node);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const [one, other] = [luminance(channels(style.color).rgb), luminance(behind(node))];
    const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    if (contrast < least) {
      found.push(`${contrast.toFixed(2)} ${node.outerHTML.slice(0, 150)}`);
    }
  }
  return found;
}"""


def nameless(page: Any) -> list[str]:
    """The controls without a name."""
    found: list[str] = page.evaluate(_NAMELESS)
    return found


def levels(page: Any) -> list[int]:
    """The levels of the headings that are shown, in their order."""
    found: list[int] = page.evaluate(_HEADINGS)
    return found


def pale(page: Any) -> list[str]:
    """Words whose colour is too near to that behind them."""
    found: list[str] = page.evaluate(_PALE)
    return found
