/**
 * Load scenarios: bounded in count, against a tool on this machine only, reported and never asserted. The platform's part
 * of a launch is played here with the practice LMS's keys, so that what is measured is the tool.
 */
package club.parcours.load;
