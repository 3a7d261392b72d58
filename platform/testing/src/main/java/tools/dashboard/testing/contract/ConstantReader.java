package tools.dashboard.testing.contract;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the constants that permissions, event types, job kinds and problem types are made of. */
final class ConstantReader {

    private static final String PLATFORM = "tools/dashboard/platform/";
    private static final String PERMISSION = PLATFORM + "permission/Permission";
    private static final String EVENT_TYPE = PLATFORM + "log/EventType";
    private static final String JOB_KIND = PLATFORM + "job/JobKind";
    private static final String MAIL_ORDER = PLATFORM + "mail/MailOrder";
    private static final String PROBLEM_TYPE = PLATFORM + "problem/ProblemType";

    private ConstantReader() {}

    static void read(ClassModel type, CodeFacts facts) {
        type.methods().forEach(method -> method.code().ifPresent(code -> read(code, facts)));
    }

    private static void read(CodeModel code, CodeFacts facts) {
        var before = new ArrayList<Instruction>();
        for (var element : code) {
            if (element instanceof InvokeInstruction call && creates(call)) {
                note(call, before, facts);
            }
            if (element instanceof Instruction instruction) {
                before.add(instruction);
            }
        }
    }

    private static boolean creates(InvokeInstruction call) {
        var name = call.name().stringValue();
        return name.equals("of") || name.equals("<init>");
    }

    private static void note(InvokeInstruction call, List<Instruction> before, CodeFacts facts) {
        switch (call.owner().asInternalName()) {
            case PERMISSION ->
                constants(before, 1).ifPresent(found -> facts.permissions().add(text(found, 0)));
            case JOB_KIND ->
                constants(before, 1).ifPresent(found -> facts.jobs().add(text(found, 0)));
            case MAIL_ORDER -> facts.jobs().add("mail.send");
            case EVENT_TYPE ->
                constants(before, 2)
                        .ifPresent(found -> facts.events().add(text(found, 0) + " version " + text(found, 1)));
            case PROBLEM_TYPE ->
                constants(before, 3).ifPresent(found -> facts.problems().add(text(found, 0) + " " + text(found, 1)));
            default -> {}
        }
    }

    /** The last arguments, when all of them are constants: what is read from a contract or a path is not declared. */
    private static Optional<List<ConstantDesc>> constants(List<Instruction> before, int count) {
        if (before.size() < count) {
            return Optional.empty();
        }
        var found = new ArrayList<ConstantDesc>();
        for (Instruction argument : before.subList(before.size() - count, before.size())) {
            if (!(argument instanceof ConstantInstruction constant)) {
                return Optional.empty();
            }
            found.add(constant.constantValue());
        }
        return Optional.of(found);
    }

    private static String text(List<ConstantDesc> constants, int index) {
        return constants.get(index).toString();
    }
}
