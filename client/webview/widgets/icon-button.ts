import { html, svg } from "#client/webview/page/elements.ts";

/** An icon of strokes, drawn on 16 by 16 units. */
export function icon(path: string): SVGSVGElement {
	return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: path }));
}

/**
 * A button with an icon, and the key that does the same in its tooltip. A disabled one (`aria-disabled`) keeps the
 * focus, which `disabled` would remove.
 */
export function iconButton(label: string, path: string, press: () => void, key?: string): HTMLButtonElement {
	const title = key === undefined ? label : `${label} (${key})`;
	const attributes = { type: "button", class: "step", "aria-label": label, title };
	const button = html("button", attributes, icon(path));
	button.addEventListener("click", () => {
		if (button.getAttribute("aria-disabled") !== "true") {
			press();
		}
	});
	return button;
}

export const ICONS = {
	previous: "M10 3.5 5.5 8l4.5 4.5",
	next: "M6 3.5 10.5 8 6 12.5",
	close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
	filter: "M2 3h12L9.5 8.5v4.8l-3-1.6V8.5Z",
	gallery: "M2.5 2.5h4.5v4.5h-4.5ZM9 2.5h4.5v4.5H9ZM2.5 9h4.5v4.5h-4.5ZM9 9h4.5v4.5H9Z",
	list: "M6 4h8M6 8h8M6 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2",
	help: "M8 14.3A6.3 6.3 0 1 0 8 1.7a6.3 6.3 0 1 0 0 12.6M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.7-.8 1.3M8 11.3v.2",
	warning: "M8 2.3 14.3 13.5H1.7ZM8 6.3v3.4M8 11.5v.2",
	dropped: "M8 14A6 6 0 1 0 8 2a6 6 0 1 0 0 12M3.8 3.8l8.4 8.4",
	note: "M8 14A6 6 0 1 0 8 2a6 6 0 1 0 0 12M8 7.3v3.5M8 5v.2",
	crowd:
		"M8 6.8a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4M3.6 13.5c0-6 8.8-6 8.8 0M2.9 8.6a1.5 1.5 0 1 1 .6-2.9M1 12c0-1.4.7-2.4 1.7-2.9M13.1 8.6a1.5 1.5 0 1 0-.6-2.9M15 12c0-1.4-.7-2.4-1.7-2.9",
	empty: "M2.5 3.5h11v9h-11Z",
	box: "M3 4h10v8H3Z",
	polygon: "M8 2.5 13.7 7l-2.2 6.5h-7L2.3 7Z",
	hidden: "M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8ZM3 13.5l10-11",
} as const;
