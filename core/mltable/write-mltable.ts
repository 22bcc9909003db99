/** The `MLTable` for an annotation file, as the official scripts write it: without a line end after its last line. */
export function mltableText(file: string): string {
	return `paths:
  - file: ./${file}
transformations:
  - read_json_lines:
        encoding: utf8
        invalid_lines: error
        include_path_column: false
  - convert_column_types:
      - columns: image_url
        column_type: stream_info`;
}
