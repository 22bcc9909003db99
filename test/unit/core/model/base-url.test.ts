import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BaseUrlVerdict, judgeBaseUrl } from "#core/model/base-url.ts";

const cases: readonly [string, BaseUrlVerdict][] = [
	["", "empty"],
	["  ", "empty"],
	["azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/p/", "good"],
	[" AmlDatastore://store/images ", "good"],
	["https://account.blob.core.windows.net/container/", "good"],
	["abfss://fs@account.dfs.core.windows.net/x", "good"],
	["azureml://datastores/d/paths/Car (1)/", "good"],
	["azureml://", "no-url"],
	["azureml:/x", "no-url"],
	["./images", "no-url"],
	["C:\\images", "no-url"],
	["azureml://x\\images", "no-url"],
	["azureml://subscriptions/<my-subscription-id>/x", "placeholder"],
	["azureml://subscriptions/my-subscription-id/x", "placeholder"],
	["azureml://datastores/{name}/paths/", "placeholder"],
];

describe("judgeBaseUrl", () => {
	for (const [text, verdict] of cases) {
		it(`calls ${JSON.stringify(text)} ${verdict}`, () => assert.equal(judgeBaseUrl(text), verdict));
	}
});
