import type { ThumbnailAnswer } from "#client/webview/images/image-worker.ts";
import { startImageWorker } from "#client/webview/images/start-worker.ts";
import type { ThumbnailSource } from "#core/protocol/pages/gallery-messages.ts";

/** How many thumbnails are requested or made at once. */
const AT_ONCE = 4;
/** How many thumbnails are kept in memory, at some ten kilobytes each. */
const REMEMBERED = 800;

/** The address of an image (of a blob), or that its file cannot be drawn. */
export type Thumbnail = { readonly source: string } | "unreadable";

/** Thumbnails by the URI of their image. */
export interface Thumbnails {
	readonly get: (imageUri: string) => Thumbnail | undefined;
	/** Makes the missing ones of these, in order. Those of an earlier call that have not been started are dropped. */
	readonly want: (imageUris: readonly string[]) => void;
	/** Forgets which files could not be drawn: they may have changed. */
	readonly retry: () => void;
}

export interface ThumbnailHost {
	readonly thumbnail: (imageUri: string) => Promise<ThumbnailSource>;
	readonly keep: (key: string, thumbnail: Uint8Array) => Promise<unknown>;
}

/** `arrived` is called for every image whose state has changed; `failed` for a thumbnail that could not be stored. */
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
			// The first thumbnail should not share the CPU with others, so that it appears sooner.
			if (underWay.size >= Math.min(AT_ONCE, known.size + 1)) {
				return;
			}
			if (!known.has(imageUri) && !underWay.has(imageUri)) {
				underWay.add(imageUri);
				load(imageUri)
					// A file that cannot be read cannot be drawn.
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
	/** The oldest ones go, except those that are needed. */
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
	// The host's bytes may arrive as a plain buffer of another realm.
	const blob = new Blob([new Uint8Array(thumbnail)], { type: "image/webp" });
	return { source: URL.createObjectURL(blob) };
}

/** Makes thumbnails in a worker, which is started in advance so that the first image does not have to wait for it. Returns nothing if a file cannot be drawn. */
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
	// Callers are told why there is no worker.
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
