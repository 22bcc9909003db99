import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axeViolations, picture, show } from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import { type ReportSession, startReportSession } from "#test/browser/support/report-session.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";

const URI = "file:///data/train.jsonl";
const NESTED = [box([0.05, 0.05, 0.95, 0.95], { label: "shelf" })];

describe("the report's page, where the report failed", () => {
	let session: ReportSession;
	before(async () => {
		session = await startReportSession();
	});
	after(() => session.close());

	it("offers another attempt where one may come out better", async () => {
		await session.shown({
			type: "show",
			content: {
				kind: "message",
				uri: URI,
				name: "train.jsonl",
				heading: "The report could not be made",
				text: "Error: the disk is gone",
				canTryAgain: true,
			},
		});
		const { page } = session;
		assert.deepEqual(await axeViolations(page), []);
		await page.getByRole("button", { name: "Try Again" }).click();
		assert.deepEqual(await session.said(), [{ type: "refresh" }]);
		assert.equal(await page.getByRole("status").first().textContent(), "Reading the file…");
	});
});

describe("the preview's page, where a line could not be read", () => {
	let session: Session;
	before(async () => {
		session = await startSession(new Map([["gray.png", plainPng(400, 300, [120, 120, 120])]]));
	});
	after(() => session.close());

	it("offers another attempt at a line that could not be read", async () => {
		const { page } = session;
		const text = async (selector: string) => (await page.locator(selector).textContent()) ?? "";
		const message = "The line could not be read: Error: the server is gone";
		await show(page, picture(undefined, [], { message, canTryAgain: true }));
		assert.match(await text(".notice"), /the server is gone/);
		assert.equal(await text(".message"), "", "it is said once");
		await page.getByRole("button", { name: "Try Again" }).click();
		await page.waitForFunction(() => window.collected.messages.some(({ type }) => type === "refresh"));
		await show(page, picture("gray.png", NESTED));
		assert.ok(!(await page.locator(".notice").isVisible()));
	});
});
