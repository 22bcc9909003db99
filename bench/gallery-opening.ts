import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { GALLERY_SETTINGS, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { startLanguageServer } from "#test/integration/support/language-server.ts";

/** How long it took, in milliseconds. */
export interface Opening {
	/** As text: until its diagnostics arrive. */
	readonly text: number;
	/** In the gallery: until the first thumbnail is on the screen … */
	readonly picture: number;
	/** … and everything visible. */
	readonly all: number;
}

/** Opens a file as text and in the gallery, each in a new window. The order changes. */
export async function openBothWays(
	lines: readonly string[],
	images: ReadonlyMap<string, Buffer>,
	round: number,
): Promise<Opening> {
	const text = lines.join("\n");
	const ofText = round % 2 ? undefined : await openText(text);
	const ofGallery = await openGallery(lines, images);
	return { text: ofText ?? (await openText(text)), ...ofGallery };
}

/** How long (in milliseconds) a new window is left alone while its processes are still starting. */
const SETTLED = 2000;

async function openText(text: string): Promise<number> {
	const server = await startLanguageServer(GALLERY_SETTINGS);
	try {
		await setTimeout(SETTLED);
		const start = performance.now();
		await server.diagnostics(await server.open("opened.jsonl", text));
		return performance.now() - start;
	} finally {
		await server.stop();
	}
}

/** The editor also asks for the diagnostics of a text that it shows in the gallery, so the server does both. */
async function openGallery(
	lines: readonly string[],
	images: ReadonlyMap<string, Buffer>,
): Promise<Pick<Opening, "picture" | "all">> {
	const session = await startGallerySession({ width: 1280, height: 960 });
	const { page, server } = session;
	try {
		for (const [name, bytes] of images) {
			writeFileSync(join(server.folder, name), bytes);
		}
		await setTimeout(SETTLED);
		const start = performance.now();
		const since = () => performance.now() - start;
		// Polled with every frame; waiting for an element polls at increasing intervals of up to half a second.
		const isThere = () => {
			const image = document.querySelector<HTMLImageElement>(".tile-image:not([hidden])");
			return image?.complete && image.naturalWidth > 0;
		};
		const picture = page.waitForFunction(isThere, undefined, { polling: "raf" }).then(since);
		const all = session.open(lines).then(since);
		await server.diagnostics(session.uri());
		return { picture: await picture, all: await all };
	} finally {
		await session.close();
	}
}
