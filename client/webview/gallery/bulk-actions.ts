import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { toRuns } from "#core/model/line-runs.ts";
import type { BulkOutcome, GalleryRequests, LinesOfVersion } from "#core/protocol/pages/gallery-messages.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";
import { createRelabelDialog, type RelabelWish } from "./relabel-dialog.ts";

/** Actions on all selected lines at once. */
export interface BulkActions {
	readonly dialog: HTMLDialogElement;
	readonly remove: () => void;
	readonly relabel: () => void;
}

export interface BulkParts {
	readonly strings: GalleryStrings;
	readonly ask: <Name extends "remove" | "relabel" | "classes">(
		name: Name,
		params: GalleryRequests[Name]["params"],
	) => Promise<GalleryRequests[Name]["result"]>;
	/** The selected lines, or the focused one. */
	readonly lines: () => readonly number[];
	readonly version: () => number;
	readonly tileOf: (line: number) => GalleryTile | undefined;
	/** The classes that the filter names. */
	readonly filtered: () => readonly string[];
	readonly say: (text: string) => void;
	/** Why the text cannot be changed, if so. */
	readonly readOnly: () => string | undefined;
}

/** Lines refer to the version in which they were selected; the host refuses if the document has changed since. */
export function createBulkActions({ strings, ask, say, ...parts }: BulkParts): BulkActions {
	let wanted: LinesOfVersion = { version: 0, lines: [] };
	/** The lines to change; none if nothing can be changed, which is announced then. */
	const take = (): number => {
		const lines = parts.lines();
		const readOnly = parts.readOnly();
		if (readOnly !== undefined) {
			say(format(strings.refused, readOnly));
			return 0;
		}
		if (lines.length === 0) {
			say(strings.nothingSelected);
		}
		wanted = { version: parts.version(), lines: toRuns(lines) };
		return lines.length;
	};
	const tellOutcome = async (outcome: Promise<BulkOutcome>, done: (count: number) => string) => {
		try {
			const result = await outcome;
			say("refused" in result ? format(strings.refused, result.refused) : done(result.count));
		} catch (error) {
			say(format(strings.failed, error instanceof Error ? error.message : String(error)));
		}
	};
	const replace = (wish: RelabelWish) => {
		const { from, to } = wish;
		void tellOutcome(ask("relabel", { ...wanted, ...wish }), (count) => {
			if (count === 0) {
				return format(strings.noneRelabeled, from);
			}
			return count === 1
				? format(strings.relabeledOne, from, to)
				: format(strings.relabeledMany, number(count), from, to);
		});
	};
	const dialog = createRelabelDialog(strings, replace);
	return {
		dialog: dialog.element,
		remove() {
			if (take() > 0) {
				void tellOutcome(ask("remove", wanted), (count) =>
					count === 1 ? strings.removedOne : format(strings.removedMany, number(count)),
				);
			}
		},
		relabel() {
			const count = take();
			if (count > 0) {
				const open = (classes: readonly string[]) =>
					dialog.open(count, parts.filtered()[0] ?? commonClass(parts) ?? classes[0] ?? "", classes);
				// Without the list of classes, a class can still be typed.
				void ask("classes", null).then(open, () => open([]));
			}
		},
	};
}

/** The most frequent class, as far as the selected lines are known. */
function commonClass({ lines, tileOf }: Pick<BulkParts, "lines" | "tileOf">): string | undefined {
	const counts = new Map<string, number>();
	for (const line of lines()) {
		const tile = tileOf(line);
		for (const name of [...(tile?.classes ?? []), ...(tile?.shapes.map(({ label }) => label) ?? [])]) {
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
