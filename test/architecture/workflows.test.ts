import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { ROOT } from "#test/vscode/project.ts";

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
}

interface Job {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly environment?: string;
	readonly needs?: string;
	readonly steps: readonly Step[];
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const read = (file: string) => parse(readFileSync(join(ROOT, file), "utf8"), { strict: true });
const files = globSync(".github/**/*.yml", { cwd: ROOT });
const workflows = files.filter((file) => file.includes("workflows"));
const jobsOf = (workflow: string): Job[] => Object.values(read(workflow).jobs);
const stepsOf = (workflow: string) => jobsOf(workflow).flatMap(({ steps }) => steps);

describe("the workflows", () => {
	it("are YAML, as all files of GitHub's are", () => {
		assert.ok(workflows.length > 0);
		for (const file of files) {
			assert.equal(typeof read(file), "object", file);
		}
	});

	it("test three systems with the lowest supported VS Code and the newest", () => {
		const { matrix } = read(".github/workflows/ci.yml").jobs.test.strategy;
		assert.deepEqual(matrix.vscode, [manifest.engines.vscode.replace(/^\^/, ""), "stable"]);
		assert.deepEqual(matrix.os, ["ubuntu-latest", "windows-latest", "macos-latest"]);
	});

	it("use GitHub's own actions only, of a fixed major version", () => {
		for (const { uses } of workflows.flatMap(stepsOf).filter((step) => step.uses)) {
			assert.match(uses as string, /^actions\/[a-z-]+@v\d+$/);
		}
	});

	it("may read the repository, and only the job that creates a release may write", () => {
		for (const workflow of workflows) {
			assert.deepEqual(read(workflow).permissions, { contents: "read" }, workflow);
			for (const { permissions, steps } of jobsOf(workflow).filter((job) => job.permissions)) {
				assert.deepEqual(permissions, { contents: "write" });
				assert.ok(steps.some(({ run }) => run?.includes("gh release create")));
			}
		}
	});

	it("hand secrets to the step that publishes, in a job with an environment that can be protected", () => {
		const withSecrets = workflows.flatMap(jobsOf).filter((job) => /secrets\./.test(JSON.stringify(job)));
		assert.equal(withSecrets.length, 2);
		for (const { environment, steps } of withSecrets) {
			assert.equal(environment, "release");
			for (const { run } of steps.filter(({ env }) => JSON.stringify(env ?? {}).includes("secrets."))) {
				assert.match(run as string, /^npx .* publish /);
			}
		}
	});

	it("put nothing of an event's own text into a shell", () => {
		for (const { run } of workflows.flatMap(stepsOf)) {
			assert.doesNotMatch(run ?? "", /\$\{\{/);
		}
	});

	it("run scripts that exist", () => {
		const commands = workflows.flatMap(stepsOf).map(({ run }) => run ?? "");
		for (const [, script] of commands.join("\n").matchAll(/npm run (\S+)/g)) {
			assert.ok(script && script in manifest.scripts, script);
		}
		for (const [, path] of commands.join("\n").matchAll(/node (\S+\.ts)/g)) {
			assert.ok(existsSync(join(ROOT, path as string)), path);
		}
	});
});

describe("a release", () => {
	const workflow = ".github/workflows/release.yml";

	it("begins with a tag, and what is published has been checked, tested and has its checksum", () => {
		assert.deepEqual(read(workflow).on, { push: { tags: ["v*"] } });
		const { package: first, ...others }: Record<string, Job> = read(workflow).jobs;
		const commands = first?.steps.map(({ run }) => run ?? "").join("\n") ?? "";
		for (const part of [/check-release\.ts/, /npm cit/, /npm run package/, /sha256sum automl-images\.vsix/]) {
			assert.match(commands, part);
		}
		for (const { needs, steps } of Object.values(others)) {
			assert.equal(needs, "package");
			assert.ok(steps.some(({ run }) => run?.startsWith("sha256sum --check")));
		}
	});

	it("goes to GitHub and to both registries", () => {
		const commands = stepsOf(workflow).map(({ run }) => run ?? "");
		for (const command of ["gh release create", "npx vsce publish --packagePath", "npx --yes ovsx@"]) {
			assert.equal(commands.filter((run) => run.startsWith(command)).length, 1, command);
		}
	});
});

describe("the forms for issues", () => {
	interface Field {
		readonly id?: string;
		readonly type: string;
		readonly attributes: { readonly label?: string };
		readonly validations?: { readonly required: boolean };
	}

	const forms = globSync(".github/ISSUE_TEMPLATE/?-*.yml", { cwd: ROOT }).toSorted();
	const requiredOf = (file: string) =>
		read(file)
			.body.filter(({ validations }: Field) => validations?.required)
			.map(({ id }: Field) => id);

	it("have a name, a description, and fields with different ids and labels", () => {
		for (const file of forms) {
			const { name, description, body } = read(file);
			assert.ok(name && description, file);
			const fields: Field[] = body.filter(({ type }: Field) => type !== "markdown");
			assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, file);
			assert.equal(new Set(fields.map(({ attributes }) => attributes.label)).size, fields.length, file);
		}
	});

	it("ask for what a fault is found by", () => {
		assert.equal(forms.length, 3);
		assert.deepEqual(requiredOf(forms[0] as string), ["problem", "line", "version", "vscode", "system"]);
		assert.deepEqual(requiredOf(forms[1] as string), [
			...["line", "task", "forecast", "training", "runtime", "version"],
		]);
	});
});
