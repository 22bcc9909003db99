import { isBlank } from "#core/jsonl/lines.ts";
import type {
	ChangeCounts,
	ChangedImage,
	ChangeKind,
	ComparisonTotals,
	LineChanges,
	UnreadLine,
} from "#core/protocol/server/comparison.ts";
import { compareRecords } from "./compare-records.ts";
import { aboutLine, LineIndex } from "./line-index.ts";
import type { LineSource } from "./lines-of-text.ts";
import { movesToOrder } from "./order.ts";

/** An intermediate result of a comparison. */
export type Found =
	| { readonly kind: "image"; readonly image: ChangedImage; readonly changes: LineChanges }
	| { readonly kind: "unread"; readonly line: UnreadLine };

/**
 * Compares two versions of an annotation file line by line, and yields differences as they are found; `undefined` is a
 * pause after a line without any. Images are identified by their URLs. If an image has several lines, equal lines are
 * paired first, then the others in order. Only a few numbers are kept per old line, and the partner of each new line;
 * texts are requested again.
 */
export function* compareTexts(
	old: LineSource,
	now: LineSource,
): Generator<Found | undefined, ComparisonTotals> {
	return yield* new TextComparison(old, now).run();
}

class TextComparison {
	readonly #old: LineSource;
	readonly #now: LineSource;
	/** By old line: 1 if it is neither blank nor a record. Avoids parsing the line again. */
	readonly #isUnread: Uint8Array;
	/** By old line: 1 once it has a partner. */
	readonly #isTaken: Uint8Array;
	/** The old lines by their texts, and by the keys of their images. */
	readonly #byText: LineIndex;
	readonly #byImage: LineIndex;
	/** By new line: the paired old line plus one; 0 for none. */
	readonly #partners: Int32Array;
	readonly #counts: ChangeCounts = {};
	readonly #objectsOfImages = { added: 0, removed: 0 };
	#unchanged = 0;
	#differs = false;

	constructor(old: LineSource, now: LineSource) {
		this.#old = old;
		this.#now = now;
		this.#isUnread = new Uint8Array(old.count);
		this.#isTaken = new Uint8Array(old.count);
		this.#byText = new LineIndex(this.#isTaken);
		this.#byImage = new LineIndex(this.#isTaken);
		this.#partners = new Int32Array(now.count);
	}

	*run(): Generator<Found | undefined, ComparisonTotals> {
		for (let line = this.#old.count - 1; line >= 0; line--) {
			this.#enter(line);
			yield;
		}
		for (let line = 0; line < this.#now.count; line++) {
			this.#pairEqual(line);
			yield;
		}
		for (let line = 0; line < this.#now.count; line++) {
			yield this.#compareNew(line);
		}
		for (let line = 0; line < this.#old.count; line++) {
			yield this.#compareOld(line);
		}
		return {
			counts: this.#counts,
			objectsOfImages: this.#objectsOfImages,
			unchanged: this.#unchanged,
			reordered: movesToOrder(Array.from(this.#partners.filter((partner) => partner > 0))),
			differs: this.#differs,
		};
	}

	#enter(line: number): void {
		const text = this.#old.textOf(line);
		const about = aboutLine(text);
		if (about.kind !== "blank") {
			this.#byText.addInFront(line, text);
		}
		if (about.kind === "image") {
			this.#byImage.addInFront(line, about.key);
		} else if (about.kind === "unread") {
			this.#isUnread[line] = 1;
		}
	}

	/** Pairs identical lines, regardless of other lines about the same image. */
	#pairEqual(line: number): void {
		const text = this.#now.textOf(line);
		if (!isBlank(text)) {
			this.#pair(
				this.#byText.take(text, (each) => this.#old.textOf(each) === text),
				line,
			);
		}
	}

	#pair(old: number | undefined, now: number): void {
		if (old !== undefined) {
			this.#partners[now] = old + 1;
		}
	}

	#compareNew(line: number): Found | undefined {
		const equal = (this.#partners[line] as number) - 1;
		if (equal >= 0 && this.#isUnread[equal] === 0) {
			this.#unchanged++;
			return undefined;
		}
		const text = this.#now.textOf(line);
		const about = aboutLine(text);
		if (about.kind === "blank") {
			return undefined;
		}
		if (about.kind === "unread") {
			return this.#unread({ side: "new", line, reason: about.reason, isChange: equal < 0 });
		}
		const partner = this.#byImage.take(about.key, (each) => this.#isAbout(each, about.key));
		this.#pair(partner, line);
		const changes = compareRecords(partner === undefined ? undefined : this.#old.textOf(partner), text);
		return this.#found(
			{ imageUrl: about.url, ...(partner === undefined ? {} : { oldLine: partner }), newLine: line },
			changes,
		);
	}

	#isAbout(line: number, key: string): boolean {
		const about = aboutLine(this.#old.textOf(line));
		return about.kind === "image" && about.key === key;
	}

	#compareOld(line: number): Found | undefined {
		const isTaken = this.#isTaken[line] === 1;
		if (isTaken && this.#isUnread[line] === 0) {
			return undefined;
		}
		const text = this.#old.textOf(line);
		const about = aboutLine(text);
		if (about.kind === "blank") {
			return undefined;
		}
		return about.kind === "unread"
			? this.#unread({ side: "old", line, reason: about.reason, isChange: !isTaken })
			: this.#found({ imageUrl: about.url, oldLine: line }, compareRecords(text, undefined));
	}

	#unread(line: UnreadLine): Found {
		this.#differs ||= line.isChange;
		return { kind: "unread", line };
	}

	#found(image: Omit<ChangedImage, "counts">, changes: LineChanges): Found | undefined {
		const kinds = Object.entries(changes.counts) as [ChangeKind, number][];
		if (kinds.length === 0) {
			this.#unchanged++;
			return undefined;
		}
		this.#differs = true;
		for (const [kind, count] of kinds) {
			this.#counts[kind] = (this.#counts[kind] ?? 0) + count;
		}
		this.#objectsOfImages.added += image.oldLine === undefined ? changes.objects.length : 0;
		this.#objectsOfImages.removed += image.newLine === undefined ? changes.objects.length : 0;
		return { kind: "image", image: { ...image, counts: changes.counts }, changes };
	}
}
