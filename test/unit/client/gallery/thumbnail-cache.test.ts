import assert from "node:assert/strict";
import {
	appendFileSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ThumbnailCache } from "#client/gallery/thumbnail-cache.ts";

const MANY_BYTES = 100_000;

describe("thumbnails on disk", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-thumbnails-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const image = (name: string, bytes: Uint8Array, time = 1_700_000_000) => {
		const path = join(folder, name);
		writeFileSync(path, bytes);
		utimesSync(path, time, time);
		return path;
	};

	it("are found by their image's content, wherever it is", async () => {
		const cache = new ThumbnailCache(join(folder, "by-content"));
		const bytes = new Uint8Array(MANY_BYTES).fill(7);
		const key = await cache.keyOf(image("a.jpg", bytes));
		assert.equal(await cache.get(key), undefined);
		await cache.put(key, Uint8Array.of(1, 2, 3));
		assert.deepEqual(await cache.get(await cache.keyOf(image("copy.jpg", bytes))), Uint8Array.of(1, 2, 3));
		assert.deepEqual(await new ThumbnailCache(join(folder, "by-content")).get(key), Uint8Array.of(1, 2, 3));
	});

	it("are created again if the image has changed", async () => {
		const cache = new ThumbnailCache(join(folder, "changed"));
		const bytes = new Uint8Array(MANY_BYTES).fill(7);
		const path = image("b.jpg", bytes);
		const keys = [await cache.keyOf(path)];
		for (const at of [0, MANY_BYTES - 1]) {
			image("b.jpg", bytes.with(at, 8));
			keys.push(await cache.keyOf(path));
		}
		image("b.jpg", bytes, 1_700_000_001);
		keys.push(await cache.keyOf(path));
		appendFileSync(path, "x");
		utimesSync(path, 1_700_000_000, 1_700_000_000);
		keys.push(await cache.keyOf(path));
		assert.equal(new Set(keys).size, keys.length);
		assert.match(await cache.keyOf(image("empty.jpg", new Uint8Array())), /^[0-9a-f]{64}$/);
		await assert.rejects(cache.keyOf(join(folder, "nowhere.jpg")), /ENOENT/);
	});

	it("stay within their limit, keeping what was used last", async () => {
		const place = join(folder, "bounded");
		const cache = new ThumbnailCache(place, 1000);
		const key = (i: number) => i.toString(16).padStart(64, "0");
		for (let i = 0; i < 8; i++) {
			await cache.put(key(i), new Uint8Array(100));
			const time = 1_700_000_000 + i;
			utimesSync(join(place, key(i)), time, time);
		}
		assert.ok(await cache.get(key(0)), "asked for, it is used");
		await cache.put(key(8), new Uint8Array(300));
		const left = readdirSync(place);
		assert.ok(left.reduce((sum, name) => sum + statSync(join(place, name)).size, 0) <= 1000);
		assert.ok(left.includes(key(0)) && left.includes(key(8)) && !left.includes(key(1)));
		const another = new ThumbnailCache(place, 1000);
		await another.put(key(9), new Uint8Array(500));
		const bytes = readdirSync(place).reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
		assert.ok(bytes <= 1000, "what another window has kept counts too");
	});

	it("are all counted if many come at once", async () => {
		const place = join(folder, "at-once");
		const cache = new ThumbnailCache(place, 1000);
		const key = (i: number) => i.toString(16).padStart(64, "0");
		await Promise.all(Array.from({ length: 40 }, (_, i) => cache.put(key(i), new Uint8Array(100))));
		const bytes = readdirSync(place).reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
		assert.ok(bytes <= 1000, `${bytes} bytes`);
	});

	it("have names that lead nowhere else", async () => {
		const cache = new ThumbnailCache(join(folder, "names"));
		for (const name of ["../../etc/passwd", "", "A".repeat(64)]) {
			await assert.rejects(cache.get(name), /is not the name of a thumbnail/);
			await assert.rejects(cache.put(name, Uint8Array.of(1)), /is not the name of a thumbnail/);
		}
	});
});
