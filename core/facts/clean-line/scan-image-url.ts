import { areSame, hashBytes, hashImageKey, joinHashes } from "#core/facts/hash-bytes.ts";
import { type ImageUrl, parseImageUrl } from "#core/model/image-url.ts";
import { copyOf } from "./byte-table.ts";
import { CleanUrls } from "./clean-urls.ts";
import { formatOfName } from "./image-ending.ts";
import { MISS, type Scanner, word } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

const AML_DATASTORE = word("AmlDatastore://");
const AZUREML = word("azureml://");
const PATHS = "/paths/";

/** Reads an image's URL and the hash of its image key without creating a string. */
export class ImageUrlScanner {
	readonly #scanner: Scanner;
	readonly #utf8: Utf8;
	/** The place of the last URL, its scheme, and the hash of its image key. */
	from = 0;
	to = 0;
	scheme: ImageUrl["scheme"] = "other";
	hash = 0;
	/** The format of its file extension, as `formatOfName` returns it. */
	format = 0;
	readonly #urls: CleanUrls;
	/** The beginning of the last URL in the long form, up to its path, and the hash of its datastore. */
	#start: DataView = new DataView(new ArrayBuffer(0));
	#datastoreHash = 0;

	constructor(scanner: Scanner, utf8: Utf8) {
		this.#scanner = scanner;
		this.#utf8 = utf8;
		this.#urls = new CleanUrls(utf8);
	}

	/** The last URL as a string. */
	text(): string {
		return this.#utf8.decode(this.#scanner.bytes, this.from, this.to);
	}

	scan(at: number): number {
		const scanner = this.#scanner;
		const end = scanner.string(at);
		this.from = scanner.from;
		this.to = scanner.to;
		return end !== MISS && this.#isClean() && this.#judge() ? end : MISS;
	}

	/** Whether it has no findings. */
	#isClean(): boolean {
		const scanner = this.#scanner;
		this.format = formatOfName(scanner.bytes, this.from, this.to);
		return this.format > 0 && this.#urls.has(scanner);
	}

	/** Whether the URL is in the usual spelling. */
	#judge(): boolean {
		const { from, to } = this;
		const scanner = this.#scanner;
		if (scanner.is(from, AZUREML)) {
			this.scheme = "azureml";
			return this.#hashLongForm();
		}
		const isAmlDatastore = scanner.is(from, AML_DATASTORE);
		this.scheme = isAmlDatastore ? "amldatastore" : "other";
		this.hash = hashImageKey(scanner.view, isAmlDatastore ? from + AML_DATASTORE.length : from, to);
		return isAmlDatastore || (to > from && !this.#mayBeKnown());
	}

	/** Whether it begins with the first two letters of a known scheme, in upper or lower case. */
	#mayBeKnown(): boolean {
		const { bytes } = this.#scanner;
		const second = (bytes[this.from + 1] as number) | 0x20;
		return ((bytes[this.from] as number) | 0x20) === 0x61 && (second === 0x6d || second === 0x7a);
	}

	/**
	 * The long form has its datastore and path in different places; all URLs of a file begin alike, so these are
	 * located only once.
	 */
	#hashLongForm(): boolean {
		const { view } = this.#scanner;
		if (!this.#startsAsBefore() && !this.#learnStart()) {
			return false;
		}
		this.hash = joinHashes(this.#datastoreHash, hashBytes(view, this.from + this.#start.byteLength, this.to));
		return true;
	}

	#startsAsBefore(): boolean {
		const { byteLength } = this.#start;
		return (
			byteLength > 0 &&
			byteLength <= this.to - this.from &&
			areSame(this.#start, 0, this.#scanner.view, this.from, byteLength)
		);
	}

	#learnStart(): boolean {
		const url = this.text();
		const { datastore, path } = parseImageUrl(url);
		const start = url.slice(0, url.length - path.length);
		if (datastore === undefined || !/^[\x20-\x7e]*$/.test(start)) {
			return false;
		}
		const to = this.from + start.length - PATHS.length;
		this.#start = copyOf(this.#scanner.bytes, this.from, this.from + start.length);
		this.#datastoreHash = hashBytes(this.#scanner.view, to - datastore.length, to);
		return true;
	}
}
