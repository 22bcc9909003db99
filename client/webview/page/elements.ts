const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string>>;

/** A new HTML element. Children that are strings become text nodes, so data never becomes markup. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	return fill(document.createElement(tag), attributes, children);
}

/** A new SVG element. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
	return fill(document.createElementNS(SVG_NAMESPACE, tag), attributes, children);
}

function fill<T extends Element>(element: T, attributes: Attributes, children: (Node | string)[]): T {
	for (const [name, value] of Object.entries(attributes)) {
		element.setAttribute(name, value);
	}
	element.append(...children);
	return element;
}

/** A region that can be scrolled must be reachable by keyboard; one that cannot be scrolled must not be a tab stop. */
export function focusWhileScrollable(element: HTMLElement): void {
	new ResizeObserver(() => {
		if (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) {
			element.setAttribute("tabindex", "0");
		} else {
			element.removeAttribute("tabindex");
		}
	}).observe(element);
}
