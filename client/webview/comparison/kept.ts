import type { ComparisonState, ListedKind } from "#core/protocol/pages/comparison-messages.ts";
import { LISTED_KINDS } from "./entries.ts";
import { remember, remembered } from "./host.ts";

/** What the page keeps, in addition to what the host reads, when it is hidden or the window is reloaded. */
export interface KeptView {
	/** The last current entry (`keyOf`). */
	readonly at?: string;
	/** The kinds of changes that are not listed. */
	readonly hidden?: readonly ListedKind[];
}

/** What the previous page has left; an older version may have left something else. */
export function keptView(): KeptView {
	const { at, hidden } = (remembered() ?? {}) as { at?: unknown; hidden?: unknown };
	return {
		...(typeof at === "string" ? { at } : {}),
		hidden: Array.isArray(hidden) ? LISTED_KINDS.filter((kind) => hidden.includes(kind)) : [],
	};
}

/** Keeps what is compared and how it is shown. */
export function keepView(state: ComparisonState, view: KeptView): void {
	remember({ ...state, ...view });
}
