import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { PNG } from "pngjs";

const FRIDGE = join(import.meta.dirname, "../../../shared/data/fridge");

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.cjs", ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

interface Coco {
	readonly images: readonly { id: unknown; file_name: string }[];
	readonly categories: readonly { id: number; name: string }[];
	readonly annotations: readonly {
		image_id: unknown;
		category_id: number;
		bbox: number[];
		segmentation?: unknown;
	}[];
}

/** What a COCO file says about each object, without its ids. */
function objectsOf({ images, categories, annotations }: Coco): string[] {
	const imageNames = new Map(images.map(({ id, file_name }) => [id, file_name.split("/").at(-1)]));
	const classes = new Map(categories.map(({ id, name }) => [id, name]));
	return annotations
		.map(({ image_id, category_id, bbox, segmentation }) =>
			JSON.stringify([imageNames.get(image_id), classes.get(category_id), bbox, segmentation]),
		)
		.sort();
}

describe("automl-images export", () => {
	let folder: string;
	let unique = 0;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));
	const fresh = () => join(folder, `out${unique++}`);
	const file = (text: string) => {
		const path = join(folder, `in${unique++}.jsonl`);
		writeFileSync(path, text);
		return path;
	};

	for (const [name, withOutlines] of [
		["odFridgeObjects_coco.json", false],
		["odFridgeObjectsMask_coco.json", true],
	] as const) {
		it(`restores ${name} from lines`, (test) => {
			const source = join(FRIDGE, name);
			if (!existsSync(source)) {
				test.skip(`${source} is not there`);
				return;
			}
			const [there, back] = [fresh(), fresh()];
			run("convert", "coco", source, "--output", there, "--base-url", "azureml://datastores/d/paths/x/");
			const lines = join(there, name.replace(".json", ".jsonl"));
			const { status, stderr } = run("export", "coco", lines, "--output", back);
			assert.deepEqual([status, stderr], [0, ""]);
			const [before, after] = [source, join(back, "annotations.json")].map(
				(path) => JSON.parse(readFileSync(path, "utf8")) as Coco,
			) as [Coco, Coco];
			const picked = (coco: Coco) =>
				objectsOf({
					...coco,
					annotations: coco.annotations.map(({ segmentation, bbox, ...rest }) =>
						withOutlines ? { ...rest, bbox: [], segmentation } : { ...rest, bbox },
					),
				});
			assert.deepEqual(picked(after), picked(before));
		});
	}

	it("reads sizes from the images if the lines do not give them", () => {
		const source = file('{"image_url":"AmlDatastore://d/x/1.png","label":[]}\n');
		const images = fresh();
		const output = fresh();
		assert.equal(run("export", "coco", source, "--output", output).status, 1);
		assert.match(
			run("export", "coco", source, "--output", fresh()).stderr,
			/:1: error: image_details does not give the size/,
		);
		rmSync(output, { recursive: true });
		const png = PNG.sync.write(new PNG({ width: 7, height: 3 }));
		writeFileSync(join(folder, "1.png"), png);
		assert.equal(run("export", "coco", source, "--output", images).status, 0);
		const coco = JSON.parse(readFileSync(join(images, "annotations.json"), "utf8"));
		assert.deepEqual(coco.images, [{ id: 1, file_name: "1.png", width: 7, height: 3 }]);
	});

	it("replaces nothing, and leaves nothing behind", () => {
		const source = file(
			'{"image_url":"AmlDatastore://d/1.png","image_details":{"width":7,"height":3},"label":[]}\n',
		);
		const output = fresh();
		assert.equal(run("export", "pascal-voc", source, "--output", output).status, 0);
		const again = run("export", "pascal-voc", source, "--output", output);
		assert.equal(again.status, 2);
		assert.match(again.stderr, /annotations already exists; choose another folder/);
		assert.deepEqual(readdirSync(output), ["annotations"]);
	});

	it("rejects files without objects, and files that cannot be read", () => {
		const classes = file('{"image_url":"AmlDatastore://d/1.png","label":"can"}\n');
		const output = fresh();
		const refused = run("export", "coco", classes, "--output", output);
		assert.deepEqual([refused.status, existsSync(output)], [2, false]);
		assert.match(refused.stderr, /contains lines for .*, but COCO requires objects/);
		assert.equal(run("export", "coco", join(folder, "none.jsonl"), "--output", output).status, 2);
		assert.match(
			run("export", "yolo", classes, "--output", output).stderr,
			/Unknown target format "yolo"\. Use coco, pascal-voc\./,
		);
	});
});
