import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { coco } from "#core/formats/coco/coco.ts";
import { azureLine } from "#core/tasks/azure-line.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { file, image, onImage } from "#test/unit/core/formats/coco/support/coco.ts";
import { BASE, convert } from "#test/unit/core/formats/support/convert.ts";

const GOLDEN_BASE =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds/images/";

async function azureText(document: unknown, baseUrl = BASE): Promise<string> {
	const { annotations } = await convert(document, { baseUrl, azureCompatible: true });
	const keys = coco.azureForm?.whole ?? [];
	return annotations.map((annotation) => `${azureLine(annotation, keys, "compact")}\n`).join("");
}

describe("COCO as the official script converts it", () => {
	for (const name of ["od", "seg", "seg_compressed"]) {
		const folder = goldenPath("converters/coco/");
		it(`${name}.json is equal to the byte`, async () => {
			const read = (path: string) => readFileSync(folder + path, "utf8");
			assert.equal(await azureText(read(`${name}.json`), GOLDEN_BASE), read(`expected_${name}.jsonl`));
		});
	}

	it("loses folders, keeps two images of one name, and copies isCrowd and sizes", async () => {
		const document = file(
			[image(1, "a/x.jpg"), image(2, "b/x.jpg")],
			onImage(1, { iscrowd: "yes" }),
			onImage(2),
		);
		const text = await azureText(JSON.stringify(document).replaceAll('"width":100', '"width":1e2'));
		const box = '"topX":0.1,"topY":0.2,"bottomX":0.3,"bottomY":0.8';
		const head = `{"image_url":"${BASE}x.jpg","image_details":{"format":"jpg","width":100.0,"height":50}`;
		assert.equal(
			text,
			`${head},"label":[{"label":"can",${box},"isCrowd":"yes"}]}\n${head},"label":[{"label":"can",${box}}]}\n`,
		);
	});

	it("takes the name for the URL where there is no base URL", async () => {
		assert.match(await azureText(file([image(1, "a/x")]), ""), /"image_url":"a\/x".*"format":"a\/x"/);
	});
});
