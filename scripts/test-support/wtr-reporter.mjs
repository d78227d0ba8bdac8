// A reporter for @web/test-runner, which prints no counts that another program could read.

import { writeFileSync } from "node:fs";

/** Writes `{ passed, failed, skipped }` to the file that `CHIZZY_COUNTS_FILE` names; without it, prints them. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        // An error outside of any test, a file that does not load, a page that never answers.
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      const file = process.env.CHIZZY_COUNTS_FILE;
      if (file) writeFileSync(file, JSON.stringify(counts));
      else console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}
