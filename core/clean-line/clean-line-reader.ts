import type { RecordFacts } from "#core/file-facts/record-facts.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";
import { imageKey, parseImageUrl } from "#core/model/image-url.ts";
import type { Task } from "#core/tasks/task.ts";
import { ClassTable } from "./class-table.ts";
import { CleanUrls } from "./clean-urls.ts";
import { formatOfName } from "./image-ending.ts";
import { NO_FORMAT, scanDetails } from "./scan-details.ts";
import { isPlainClass, ObjectScanner } from "./scan-object.ts";
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, Scanner, word } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

const IMAGE_URL_KEY = word("image_url");
const IMAGE_DETAILS_KEY = word("image_details");
const LABEL_KEY = word("label");

const IMAGE_URL = 1;
const LABEL = 2;
const IMAGE_DETAILS = 4;

/**
 * Reads lines in the form that writers give them, in one pass over their bytes and without a tree. It accepts only
 * lines that no rule has anything to say about, and knows their fate; for all others, also for good ones that are
 * spelt unusually, it gives `undefined`, and they are read the careful way. A property test holds both ways to one
 * answer.
 */
export class CleanLineReader {
	readonly #scanner = new Scanner();
	readonly #object = new ObjectScanner(this.#scanner);
	readonly #task: Task;
	readonly #utf8: Utf8;
	readonly #known: ClassTable;
	readonly #urls = new CleanUrls();
	#url = "";
	#urlFormat = 0;
	#details: string | undefined;
	#detailsFormat = NO_FORMAT;
	#classes: ClassValue[] = [];
	#objects = 0;
	#segments = 0;

	constructor(task: Task, utf8: Utf8) {
		this.#task = task;
		this.#utf8 = utf8;
		this.#known = new ClassTable(utf8);
	}

	/** What a file needs to know of a clean line, given as text. */
	readText(line: string): RecordFacts | undefined {
		const { bytes, length } = this.#utf8.encode(line);
		return this.read(bytes, 0, length);
	}

	/** The same of a line given as UTF-8 from `start` to `end`. What lies behind the end must not be a space. */
	read(bytes: Uint8Array, start: number, end: number): RecordFacts | undefined {
		this.#scanner.bytes = bytes;
		this.#scanner.at = start;
		this.#details = undefined;
		this.#detailsFormat = NO_FORMAT;
		this.#classes = [];
		this.#objects = 0;
		this.#segments = 0;
		this.#object.beginLine();
		// Reading on behind the end is possible, but then it does not stop at the end.
		if (!this.#record() || this.#scanner.at !== end || !this.#formatsAgree()) {
			return undefined;
		}
		return {
			outcome: "used",
			endsJob: false,
			objects: { total: this.#objects, kept: this.#objects },
			segments: { total: this.#segments, kept: this.#segments },
			imageKey: imageKey(this.#url),
			classes: this.#classes,
			hasImageUrl: true,
			hasLabel: true,
			urlScheme: parseImageUrl(this.#url).scheme,
			...(this.#details === undefined ? {} : { details: this.#details }),
		};
	}

	#record(): boolean {
		const scanner = this.#scanner;
		if (!scanner.mark(OPEN_BRACE)) {
			return false;
		}
		let seen = 0;
		do {
			const key = scanner.key() ? this.#member() : 0;
			if (key === 0 || (seen & key) !== 0) {
				return false;
			}
			seen |= key;
		} while (scanner.mark(COMMA));
		return (seen & ~IMAGE_DETAILS) === (IMAGE_URL | LABEL) && scanner.mark(CLOSE_BRACE);
	}

	/** Reads the value behind a key, and says which key it was; 0 for any other, or a value that is unusual. */
	#member(): number {
		const scanner = this.#scanner;
		if (scanner.is(IMAGE_URL_KEY)) {
			return this.#readUrl() ? IMAGE_URL : 0;
		}
		if (scanner.is(LABEL_KEY)) {
			return this.#label() ? LABEL : 0;
		}
		return scanner.is(IMAGE_DETAILS_KEY) && this.#readDetails() ? IMAGE_DETAILS : 0;
	}

	#readUrl(): boolean {
		const scanner = this.#scanner;
		if (!scanner.string()) {
			return false;
		}
		this.#url = this.#utf8.decode(scanner.bytes, scanner.from, scanner.to);
		this.#urlFormat = formatOfName(scanner.bytes, scanner.from, scanner.to);
		return this.#urls.has(scanner, this.#url);
	}

	#readDetails(): boolean {
		const scanner = this.#scanner;
		const from = scanner.at;
		this.#detailsFormat = scanDetails(scanner);
		if (this.#detailsFormat > 0) {
			this.#details = this.#utf8.decode(scanner.bytes, from, scanner.at).trimEnd();
		}
		return this.#detailsFormat > 0;
	}

	/** The image's name ends as that of an image, and the details do not contradict it. */
	#formatsAgree(): boolean {
		return (
			this.#urlFormat > 0 && (this.#detailsFormat === NO_FORMAT || this.#detailsFormat === this.#urlFormat)
		);
	}

	#label(): boolean {
		const scanner = this.#scanner;
		if (!this.#task.labelIsList) {
			return this.#class();
		}
		if (!scanner.mark(OPEN_BRACKET)) {
			return false;
		}
		do {
			if (!(this.#task.hasObjects ? this.#oneObject() : this.#class())) {
				return false;
			}
		} while (scanner.mark(COMMA));
		return scanner.mark(CLOSE_BRACKET);
	}

	#class(): boolean {
		const scanner = this.#scanner;
		if (!scanner.string() || !isPlainClass(scanner)) {
			return false;
		}
		const value = this.#known.find(scanner, scanner.from, scanner.to, scanner.hash);
		if (!value || this.#classes.includes(value)) {
			return false; // the same class twice is unusual
		}
		this.#classes.push(value);
		return true;
	}

	#oneObject(): boolean {
		const object = this.#object;
		if (!object.scan(this.#task.needsPolygon)) {
			return false;
		}
		const value = this.#known.find(this.#scanner, object.labelFrom, object.labelTo, object.labelHash);
		if (!value) {
			return false;
		}
		this.#objects++;
		this.#segments += this.#task.needsPolygon ? object.segments : 0;
		this.#classes.push(value);
		return true;
	}
}
