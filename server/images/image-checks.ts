import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { imagePlaces } from "./image-places.ts";
import { ImageReader } from "./image-reader.ts";

/** How many images are looked up at once. */
const BATCH = 16;

/** The pause after each batch, in milliseconds, so that others can use the disk. */
const REST = 4;

/** How often, in milliseconds, the editor is notified of what has been found so far. */
const NEWS_EVERY = 1000;

/** If the editor does not report changed files, the images are looked up again after this many milliseconds. */
const LOOK_AGAIN_AFTER = 30_000;

/** The names of watched files that are not images. */
const NO_IMAGE = /\.jsonl$|^MLTable$/;

/**
 * Looks up the images of open documents after the editor has received the answer about their text. The findings wait in
 * the document for the next answer.
 */
export class ImageChecks {
	readonly #documents: Documents;
	readonly #workspace: Workspace;
	readonly #reader = new ImageReader();
	readonly #running = new Set<AnnotationDocument>();
	/** How each document's images were last looked up, and when. */
	readonly #searches = new WeakMap<AnnotationDocument, { readonly how: string; readonly at: number }>();
	readonly #log: (message: string) => void;

	constructor(documents: Documents, workspace: Workspace, log: (message: string) => void) {
		this.#documents = documents;
		this.#workspace = workspace;
		this.#log = log;
	}

	/** How many images have been looked up since the server started. It shows that a key press looks up none. */
	get looks(): number {
		return this.#reader.looks;
	}

	/** Looks up the images that the document has requested, unless that is already running. */
	follow(document: AnnotationDocument): void {
		if (!this.#running.has(document)) {
			this.#running.add(document);
			void this.#look(document)
				.catch((error: unknown) => this.#log(`Images of ${document.uri}: ${error}`))
				.finally(() => this.#running.delete(document));
		}
	}

	/** Files were created, changed or deleted. */
	filesChanged(paths: readonly string[]): void {
		const names = new Set(paths.map((path) => basename(path)).filter((name) => !NO_IMAGE.test(name)));
		if (names.size === 0) {
			return;
		}
		this.#reader.forgetFolders();
		for (const document of this.#documents.all()) {
			const isAnyMeant = document.images.isHopeless;
			document.wantImages(isAnyMeant ? undefined : (url) => isNamed(url, names));
			this.follow(document);
		}
	}

	async #look(document: AnnotationDocument): Promise<void> {
		const { uri, images } = document;
		if (!document.task) {
			return; // nothing in it is checked; once it has a task, all its images are requested
		}
		const when = await this.#workspace.checkImages(uri);
		const places = when === "off" ? undefined : await imagePlaces(uri, this.#workspace);
		this.#startAnew(document, when, JSON.stringify([when, places]));
		if (!places) {
			return;
		}
		let news = performance.now();
		for (;;) {
			const batch = images.takeWanted(BATCH);
			if (batch.length === 0 || this.#documents.get(uri) !== document) {
				break;
			}
			await Promise.all(
				batch.map(async ({ key, line }) =>
					images.set(key, await this.#reader.read(imageUrlOf(line, false), places)),
				),
			);
			if (performance.now() - news > NEWS_EVERY) {
				this.#tell(document);
				news = performance.now();
			}
			await setTimeout(REST);
		}
		this.#tell(document);
	}

	/** If the settings have changed, or the editor does not report changes and the last time is long ago, everything is looked up again. */
	#startAnew(document: AnnotationDocument, when: "auto" | "always" | "off", how: string): void {
		const last = this.#searches.get(document);
		const isOld = !this.#workspace.watchesFiles && last && performance.now() - last.at > LOOK_AGAIN_AFTER;
		if (last?.how === how && !isOld) {
			return;
		}
		this.#searches.set(document, { how, at: performance.now() });
		document.images.reset(when === "always" ? "always" : "if-some-are-there");
		if (when === "off") {
			if (document.dropImageFindings()) {
				this.#workspace.refreshDiagnostics();
			}
		} else {
			this.#reader.forgetFolders();
			document.wantImages();
		}
	}

	#tell(document: AnnotationDocument): void {
		if (document.imagesArrived()) {
			this.#workspace.refreshDiagnostics();
		}
	}
}

/** Whether a file with one of these names may be the image of that URL. */
function isNamed(url: string, names: ReadonlySet<string>): boolean {
	const name = url.slice(Math.max(url.lastIndexOf("/"), url.lastIndexOf("\\")) + 1).replace(/[?#].*$/s, "");
	try {
		return names.has(name) || names.has(decodeURIComponent(name));
	} catch {
		return false; // it is not encoded, and no file has such a name
	}
}
