import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { imagePlaces } from "./image-places.ts";
import { ImageReader } from "./image-reader.ts";

/** So many images are looked for at once. */
const BATCH = 16;

/** Then the disk has a rest, in milliseconds: others want it too. */
const REST = 4;

/** After so long, in milliseconds, the editor hears of what has been found so far. */
const NEWS_EVERY = 1000;

/** Where the editor does not tell of files that change, the images are looked at again after so long, in milliseconds. */
const LOOK_AGAIN_AFTER = 30_000;

/** The names of watched files that are no images. */
const NO_IMAGE = /\.jsonl$|^MLTable$/;

/**
 * Looks for the images of open documents, after the editor has had its answer about their text. The findings wait in
 * the document for the next one.
 */
export class ImageChecks {
	readonly #documents: Documents;
	readonly #workspace: Workspace;
	readonly #reader = new ImageReader();
	readonly #running = new Set<AnnotationDocument>();
	/** How each document's images were looked for last, and when. */
	readonly #searches = new WeakMap<AnnotationDocument, { readonly how: string; readonly at: number }>();
	readonly #log: (message: string) => void;

	constructor(documents: Documents, workspace: Workspace, log: (message: string) => void) {
		this.#documents = documents;
		this.#workspace = workspace;
		this.#log = log;
	}

	/** How many images have been looked for since the server started. It shows that a key press looks for none. */
	get looks(): number {
		return this.#reader.looks;
	}

	/** Looks for the images that the document wants, unless somebody is at it. */
	follow(document: AnnotationDocument): void {
		if (!this.#running.has(document)) {
			this.#running.add(document);
			void this.#look(document)
				.catch((error: unknown) => this.#log(`Images of ${document.uri}: ${error}`))
				.finally(() => this.#running.delete(document));
		}
	}

	/** Files have been created, changed or deleted. */
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
			return; // nothing of it is checked; once it has a task, all its images are wanted
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

	/** Where the settings are others than the last time, or nobody tells of changes and the last time is long ago, everything is looked at again. */
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

/** Whether a file of one of these names may be the image of that URL. */
function isNamed(url: string, names: ReadonlySet<string>): boolean {
	const name = url.slice(Math.max(url.lastIndexOf("/"), url.lastIndexOf("\\")) + 1).replace(/[?#].*$/s, "");
	try {
		return names.has(name) || names.has(decodeURIComponent(name));
	} catch {
		return false; // it is not encoded, and no file is called so
	}
}
