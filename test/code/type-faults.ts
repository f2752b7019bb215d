import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler finds wrong in these files of a folder, which has a tsconfig.json; the others are read, not checked. */
export function typeFaults(folder: string, files: readonly string[]): readonly string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), { incremental: false }, host);
  if (!config) throw new Error('tsconfig.json cannot be read');
  const ofService = config.fileNames.filter((file) => !/\.spec\.tsx?$|\/(test|bench)\//.test(file));
  const checked = files.map((file) => join(folder, file));
  const program = ts.createProgram([...new Set([...ofService, ...checked])], config.options);
  const all = checked.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return all.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
