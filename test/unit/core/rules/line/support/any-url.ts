import fc from "fast-check";
import { mostly, type Text } from "./any-value.ts";

const base = mostly(
	fc.constantFrom(
		"AmlDatastore://data/",
		"azureml://datastores/data/paths/",
		"https://host.blob.core.windows.net/data/",
		"wasbs://data@host/",
	),
	fc.constantFrom(
		"AmlDatastore://data",
		"AmlDatastore:/data/",
		"azureml://subscriptions/my-subscription-id/resourcegroups/g/workspaces/w/datastores/d/paths/",
		"azureml://datastores/<my-datastore>/paths/",
		"azureml://datastores/data/",
		"azureml:",
		"https:/host/data/",
		"s3://data/",
		"images/",
		"C:\\\\data\\\\",
		"\\\\\\\\server\\\\data\\\\",
		"AmlDatastore:\\\\data\\\\",
		" AmlDatastore://data/",
		"",
	),
	2,
);
const folder = mostly(
	fc.constantFrom("", "images/", "a/b/"),
	fc.constantFrom("/", "./", "../", "a/../", "a/./b//", "a\\\\", "a\\/\\u0062/", "{folder}/", ".../", "?/"),
	1,
);
const file = mostly(
	fc.constantFrom("1.jpg", "1.JPEG", "2.png", "é (1).tif"),
	fc.constantFrom("1.gif", "1.webp", "1", "v1.2", "", "1.jpg?sig=a/../b.png", "{}.bmp"),
	1,
);

/** JSON text of an image's URL that is composed of parts, many of which are wrong. */
export const anyUrl: Text = fc.tuple(base, folder, file).map((parts) => `"${parts.join("")}"`);
