import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import type { ComparisonStrings, ListedKind } from "#core/protocol/pages/comparison-messages.ts";
import { SIGNS } from "./entries.ts";

/** The toggle buttons for the kinds of changes that the list shows. */
export interface KindFilter {
	readonly element: HTMLElement;
	/** Shows a toggle button for each kind that exists. */
	readonly show: (counts: readonly (readonly [ListedKind, number])[]) => void;
	readonly isListed: (kind: ListedKind) => boolean;
	/** The kinds that are not listed. */
	readonly hidden: () => readonly ListedKind[];
}

/** `before` are the kinds that are not listed initially. */
export function createKindFilter(
	strings: ComparisonStrings,
	before: readonly ListedKind[],
	changed: () => void,
): KindFilter {
	const element = html("div", { class: "kinds", role: "group", "aria-label": strings.kindFilter });
	const hidden = new Set(before);
	const toggle = (kind: ListedKind, button: HTMLElement) => {
		if (!hidden.delete(kind)) {
			hidden.add(kind);
		}
		button.setAttribute("aria-pressed", String(!hidden.has(kind)));
		changed();
	};
	return {
		element,
		isListed: (kind) => !hidden.has(kind),
		hidden: () => [...hidden],
		show(counts) {
			const focused = document.activeElement?.getAttribute("data-kind");
			const buttons = counts.map(([kind, count]) => {
				const button = html(
					"button",
					{ type: "button", class: "kind", "data-kind": kind, "aria-pressed": String(!hidden.has(kind)) },
					html("span", { class: "sign", "aria-hidden": "true" }, SIGNS[kind]),
					strings.kinds[kind],
					html("span", { class: "count" }, number(count)),
				);
				button.addEventListener("click", () => toggle(kind, button));
				return button;
			});
			element.replaceChildren(...buttons);
			element.hidden = counts.length === 0;
			buttons.find((button) => button.dataset.kind === focused)?.focus();
		},
	};
}
