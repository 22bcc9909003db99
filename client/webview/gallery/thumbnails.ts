import type { ThumbnailAnswer } from "#client/webview/images/image-worker.ts";
import { startImageWorker } from "#client/webview/images/start-worker.ts";
import type { ThumbnailSource } from "#core/protocol/pages/gallery-messages.ts";

/** So many thumbnails are asked for or made at once. */
const AT_ONCE = 4;
/** So many are at hand; each takes some ten kilobytes. */
const REMEMBERED = 800;

/** A picture's address (of a blob), or that its file cannot be drawn. */
export type Thumbnail = { readonly source: string } | "unreadable";

/** Thumbnails by the URI of their image. */
export interface Thumbnails {
	readonly get: (imageUri: string) => Thumbnail | undefined;
	/** Has these made that are not there, the first ones first. Those of an earlier call that have not been begun are not wanted any more. */
	readonly want: (imageUris: readonly string[]) => void;
	/** Forgets what could not be drawn: the files may be others now. */
	readonly retry: () => void;
}

export interface ThumbnailHost {
	readonly thumbnail: (imageUri: string) => Promise<ThumbnailSource>;
	readonly keep: (key: string, thumbnail: Uint8Array) => Promise<unknown>;
}

/** `arrived` hears of every image of which something has become known; `failed` of a thumbnail that could not be kept. */
export function createThumbnails(
	host: ThumbnailHost,
	arrived: (imageUri: string) => void,
	failed: (error: unknown) => void,
): Thumbnails {
	const known = new Map<string, Thumbnail>();
	const underWay = new Set<string>();
	let wanted: readonly string[] = [];
	const make = createMaker();

	const load = async (imageUri: string): Promise<Thumbnail> => {
		const given = await host.thumbnail(imageUri);
		if ("thumbnail" in given) {
			return addressed(given.thumbnail);
		}
		const made = await make(given.file);
		if (!made) {
			return "unreadable";
		}
		const bytes = new Uint8Array(made);
		void host.keep(given.key, bytes).catch(failed);
		return addressed(bytes);
	};
	const next = () => {
		for (const imageUri of wanted) {
			// The first is not to share the machine with others: it is there sooner.
			if (underWay.size >= Math.min(AT_ONCE, known.size + 1)) {
				return;
			}
			if (!known.has(imageUri) && !underWay.has(imageUri)) {
				underWay.add(imageUri);
				load(imageUri)
					// A file that cannot be read is one that cannot be drawn.
					.catch((): Thumbnail => "unreadable")
					.then((thumbnail) => {
						underWay.delete(imageUri);
						known.set(imageUri, thumbnail);
						forget();
						arrived(imageUri);
						next();
					})
					.catch(failed);
			}
		}
	};
	/** The oldest go, but not those that are wanted. */
	const forget = () => {
		for (const [imageUri, thumbnail] of known) {
			if (known.size <= REMEMBERED) {
				return;
			}
			if (!wanted.includes(imageUri)) {
				known.delete(imageUri);
				if (thumbnail !== "unreadable") {
					URL.revokeObjectURL(thumbnail.source);
				}
			}
		}
	};
	return {
		get: (imageUri) => known.get(imageUri),
		want(imageUris) {
			wanted = imageUris;
			next();
		},
		retry() {
			for (const [imageUri, thumbnail] of known) {
				if (thumbnail === "unreadable") {
					known.delete(imageUri);
				}
			}
		},
	};
}

function addressed(thumbnail: Uint8Array): Thumbnail {
	// The host's bytes may come as a plain buffer of another realm.
	const blob = new Blob([new Uint8Array(thumbnail)], { type: "image/webp" });
	return { source: URL.createObjectURL(blob) };
}

/** Makes thumbnails in a worker. It is started before it is needed: the first picture need not wait for it. Gives nothing where a file cannot be drawn. */
function createMaker(): (file: Uint8Array) => Promise<ArrayBuffer | undefined> {
	const waiting = new Map<number, (thumbnail: ArrayBuffer | undefined) => void>();
	let last = 0;
	const start = async () => {
		const started = await startImageWorker();
		started.listen(({ data }: MessageEvent<ThumbnailAnswer>) => {
			waiting.get(data.id)?.(data.thumbnail);
			waiting.delete(data.id);
		});
		return started;
	};
	const worker = start();
	// Who has a thumbnail made hears why there is no worker.
	worker.catch(() => {});
	return async (file) => {
		const running = await worker;
		const bytes = new Uint8Array(file);
		const id = ++last;
		return new Promise((resolve) => {
			waiting.set(id, resolve);
			running.post({ kind: "thumbnail", id, file: bytes }, [bytes.buffer]);
		});
	};
}
