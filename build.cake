// SPDX-License-Identifier: MIT
// The tasks hold no logic of the product: they publish the command line tool when it is out of date, and start it.
// Each file in build/ holds one group of tasks. They are loaded in no order that may be relied on: functions and classes are
// visible everywhere, statements only declare tasks.

#load "build/*.cake"

System.Environment.Exit(RunBuild());
