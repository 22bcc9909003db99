import { remember, remembered } from "#client/webview/preview/host/host.ts";
import type { PageState } from "#core/protocol/pages/preview-messages.ts";

/** What the page keeps for itself, in addition to what the host reads. */
interface Kept extends PageState {
	readonly hidden?: readonly string[];
	readonly isListOpen?: boolean;
}

/** What can be changed; `undefined` removes a value. */
type Change = { readonly [Key in keyof Kept]?: Kept[Key] | undefined };

/** What was left when the page was last hidden; an older version may have left something else. */
export function keptState(): Partial<Kept> {
	const state: unknown = remembered();
	return typeof state === "object" && state !== null ? state : {};
}

/** The classes that were hidden then. */
export function keptHidden(): string[] {
	const { hidden } = keptState();
	return Array.isArray(hidden) ? hidden.filter((label) => typeof label === "string") : [];
}

/** Changes some of the state. */
export function keep(change: Change): void {
	const kept = Object.entries({ ...keptState(), ...change }).filter(([, value]) => value !== undefined);
	// Until a line has been shown, there is none to return to.
	remember(Object.fromEntries(kept) as unknown as PageState);
}
