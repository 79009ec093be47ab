package club.parcours.framework;

import club.parcours.kernel.Invalid;

/** What is wrong in a line of a table. @param number of the line as people count, from 1 */
public record WrongLine(int number, Invalid.Message message) {}
