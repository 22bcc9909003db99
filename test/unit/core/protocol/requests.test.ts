import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Connection } from "vscode-languageserver/node";
import type { LanguageServer } from "#client/language/language-client.ts";
import { notify } from "#server/protocol/notify.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";

describe("the map of requests", () => {
	it("says in one line what each message is for", () => {
		const lines = readFileSync("core/protocol/server/requests.ts", "utf8").split("\n");
		const entries = lines.flatMap((line, i) => (/^\treadonly "automlImages\//.test(line) ? [i] : []));
		assert.ok(entries.length > 15, "the entries were found");
		for (const entry of entries) {
			assert.match(lines[entry - 1] ?? "", /^\t\/\*\* [A-Z].+\. \*\/$/, lines[entry]);
		}
	});
});

/** Never called, as the function below: `tsc` is what tests these, since an error that is expected and does not come is an error itself. */
async function client({ request, onNotification }: LanguageServer): Promise<void> {
	const answer = await request("automlImages/walk", { uri: "", line: 0, by: 1, filter: {} });
	answer satisfies { readonly line?: number } | null;
	// @ts-expect-error: a method that there is not
	await request("automlImages/walks", { uri: "", line: 0, by: 1, filter: {} });
	// @ts-expect-error: a parameter is missing
	await request("automlImages/walk", { uri: "", line: 0, by: 1 });
	// @ts-expect-error: a parameter is of another type
	await request("automlImages/walk", { uri: "", line: "0", by: 1, filter: {} });
	// @ts-expect-error: the parameters of another method
	await request("automlImages/walk", { uris: [] });
	// @ts-expect-error: the result is not a number
	const count: number = await request("automlImages/classes", { uri: "" });
	// @ts-expect-error: a notification that there is not
	onNotification("automlImages/forecast", () => count);
	// @ts-expect-error: what it carries is of another type
	onNotification("automlImages/forecastSummary", (summary: string) => summary);
}

function server(connection: Connection): void {
	registerAnswer(connection, "automlImages/checkCount", ({ uri }) => uri.length);
	// @ts-expect-error: a method that there is not
	registerAnswer(connection, "automlImages/checkCounts", () => 0);
	// @ts-expect-error: a parameter that there is not
	registerAnswer(connection, "automlImages/checkCount", ({ url }) => url);
	// @ts-expect-error: the result is not a text
	registerAnswer(connection, "automlImages/checkCount", ({ uri }) => uri);
	// @ts-expect-error: the same of one that comes later
	registerAnswer(connection, "automlImages/checkCount", async ({ uri }) => uri);
	// @ts-expect-error: a summary is missing
	notify(connection, "automlImages/forecastSummary", {});
}

void [client, server];
