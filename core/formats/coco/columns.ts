import type { JsonElement } from "#core/formats/reading/json-elements.ts";
import { BoxColumn, type BoxNumbers } from "./box-column.ts";
import { type CocoAnnotation, isObject } from "./file.ts";
import { isId } from "./id-map.ts";
import { NumberBlocks } from "./number-blocks.ts";

/** The flags of a row; the lowest two bits say whether it is a crowd. */
const CROWD = 3;
const IS_PLAIN = 4;
/** Whether the image's id is a small whole number, or one of the odd ids. Neither if it is not a valid id. */
const HAS_NUMBER = 16;
const HAS_ODD_ID = 32;
/** Whether the annotation's own id is a small whole number. */
const HAS_ID = 64;

/** The values of the crowd bits. */
const CROWDS: readonly (number | undefined)[] = [undefined, 0, 1];

/** An annotation without anything unusual: all that detection needs of it fits in columns. */
interface PlainAnnotation {
	readonly id: number;
	readonly category_id: number;
	readonly bbox: BoxNumbers;
	readonly iscrowd?: 0 | 1 | null;
}

/**
 * What is kept of a file's annotations: a row of numbers each, in the order of the file. The rest is read again when it
 * is needed.
 */
export class CocoColumns {
	readonly #starts = new NumberBlocks(Float64Array);
	readonly #lengths = new NumberBlocks(Int32Array);
	readonly #imageIds = new NumberBlocks(Int32Array);
	readonly #flags = new NumberBlocks(Uint8Array);
	readonly #ids = new NumberBlocks(Int32Array);
	/** This and the boxes are 0 if the annotation is not plain. */
	readonly #categoryIds = new NumberBlocks(Int32Array);
	#boxes: BoxColumn | undefined;
	/** Ids of images that are text or not a small whole number, each once; a row has its index. */
	readonly #oddIds = new Map<string | number, number>();
	#oddIdList: readonly (string | number)[] = [];

	/** `withBoxes`: whether the task may be detection. */
	constructor(withBoxes: boolean) {
		this.#boxes = withBoxes ? new BoxColumn() : undefined;
	}

	get length(): number {
		return this.#flags.length;
	}

	/** Adds an element of the list of annotations, whatever it is. */
	add({ value, start, end }: JsonElement): void {
		const annotation: CocoAnnotation = isObject(value) ? value : {};
		this.#starts.push(start);
		this.#lengths.push(end - start);
		let flags = this.#addImageId(annotation.image_id) | this.#addId(annotation.id);
		if (this.#boxes) {
			flags |= this.#addPlain(annotation, this.#boxes);
		}
		this.#flags.push(flags);
	}

	#addId(id: unknown): number {
		const isKept = isInt32(id);
		this.#ids.push(isKept ? id : 0);
		return isKept ? HAS_ID : 0;
	}

	#addImageId(id: unknown): number {
		if (isInt32(id)) {
			this.#imageIds.push(id);
			return HAS_NUMBER;
		}
		if (!isId(id)) {
			this.#imageIds.push(0);
			return 0;
		}
		const known = this.#oddIds.get(id);
		this.#imageIds.push(known ?? this.#oddIds.size);
		if (known === undefined) {
			this.#oddIds.set(id, this.#oddIds.size);
		}
		return HAS_ODD_ID;
	}

	#addPlain(annotation: CocoAnnotation, boxes: BoxColumn): number {
		const plain = isPlain(annotation) ? annotation : NOT_PLAIN;
		this.#categoryIds.push(plain.category_id);
		boxes.push(plain.bbox);
		return plain === NOT_PLAIN ? 0 : IS_PLAIN | CROWDS.indexOf(plain.iscrowd ?? undefined);
	}

	/** Frees the memory that only detection needs; afterwards, no row is plain. */
	forgetBoxes(): void {
		this.#boxes = undefined;
	}

	/** The id of the image that the annotation names; `undefined` if it is not a valid id. */
	imageIdOf(row: number): string | number | undefined {
		const flags = this.#flags.at(row);
		const number = this.#imageIds.at(row);
		if ((flags & HAS_NUMBER) !== 0) {
			return number;
		}
		if (this.#oddIdList.length < this.#oddIds.size) {
			this.#oddIdList = [...this.#oddIds.keys()];
		}
		return (flags & HAS_ODD_ID) !== 0 ? this.#oddIdList[number] : undefined;
	}

	/** How messages name the annotation. */
	elementOf(row: number): string {
		return (this.#flags.at(row) & HAS_ID) !== 0
			? `annotation ${this.#ids.at(row)}`
			: `annotation at position ${row + 1}`;
	}

	/** The bytes of the element in the file. */
	spanOf(row: number): { readonly start: number; readonly end: number } {
		const start = this.#starts.at(row);
		return { start, end: start + this.#lengths.at(row) };
	}

	/** The fields that detection needs; `undefined` if the annotation must be read again. */
	plainOf(row: number): CocoAnnotation | undefined {
		const flags = this.#flags.at(row);
		const boxes = this.#boxes;
		if (!boxes || (flags & IS_PLAIN) === 0) {
			return undefined;
		}
		return {
			id: this.#ids.at(row),
			category_id: this.#categoryIds.at(row),
			bbox: boxes.at(row),
			iscrowd: CROWDS[flags & CROWD],
		};
	}
}

const NOT_PLAIN: PlainAnnotation = { id: 0, category_id: 0, bbox: [0, 0, 0, 0] };

/** The box must be usable as it is, so that the polygon is not needed instead. */
function isPlain(annotation: CocoAnnotation): annotation is PlainAnnotation {
	const { id, category_id, bbox, iscrowd } = annotation;
	return (
		isInt32(id) && isInt32(category_id) && isPlainBox(bbox) && CROWDS.includes((iscrowd ?? undefined) as 0)
	);
}

function isPlainBox(bbox: unknown): boolean {
	if (!Array.isArray(bbox) || bbox.length !== 4) {
		return false;
	}
	const [x, y, width, height] = bbox;
	return (
		[x, y, width, height].every(Number.isFinite) && Number.isFinite(x + width) && Number.isFinite(y + height)
	);
}

function isInt32(value: unknown): value is number {
	return typeof value === "number" && (value | 0) === value;
}
