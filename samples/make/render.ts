import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openWindow } from "#test/vscode/browser.ts";

/** A drawing and the file that it becomes: JPEG or PNG by its extension. */
export interface Drawing {
	readonly path: string;
	readonly width: number;
	readonly height: number;
	readonly svg: string;
	/** Whether unpainted areas stay transparent; PNG only. */
	readonly transparent?: boolean;
}

const JPEG_QUALITY = 82;

/** Shows each drawing in a browser and saves what the browser paints. */
export async function render(drawings: readonly Drawing[]): Promise<void> {
	const profile = await mkdtemp(join(tmpdir(), "samples-"));
	const window = await openWindow(profile);
	try {
		for (const { path, width, height, svg, transparent = false } of drawings) {
			await window.page.setViewportSize({ width, height });
			await window.page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
			const image = await window.page.screenshot(
				path.endsWith(".png")
					? { type: "png", omitBackground: transparent }
					: { type: "jpeg", quality: JPEG_QUALITY },
			);
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, image);
		}
	} finally {
		await window.close();
		await rm(profile, { recursive: true, force: true });
	}
}
