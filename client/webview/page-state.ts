import type { PageState } from "#core/protocol/preview-messages.ts";
import { recall, remember } from "./host.ts";

/** What the page keeps for itself beside what the host reads. */
interface Kept extends Partial<PageState> {
	readonly hidden?: readonly string[];
	readonly isListOpen?: boolean;
}

/** What was left behind when the page was last hidden; an older version may have left something else. */
export function keptState(): Kept {
	const state = recall();
	return typeof state === "object" && state !== null ? state : {};
}

/** The classes that were hidden then. */
export function keptHidden(): string[] {
	const { hidden } = keptState();
	return Array.isArray(hidden) ? hidden.filter((label) => typeof label === "string") : [];
}

/** Changes some of what is kept. */
export function keep(change: Kept): void {
	remember({ ...keptState(), ...change });
}
