#include "doctor/diagnosis.h"

#include "built_in.h"
#include "doctor/registering.h"
#include "doctor/version_order.h"
#include "platform/path_text.h"
#include "shapes/excerpt.h"

#include <cctype>
#include <system_error>

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;

std::string shownPath(const fs::path& path) {
  return shapes::validUtf8(path.string());
}

/// Of a reason that ends with the next step: the reason and the step.
Diagnosis split(const std::string& reason) {
  const auto last = reason.find_last_not_of(". ");
  const auto sentence = reason.rfind(". ", last);
  const auto clause = reason.rfind("; ", last);
  const bool bySentence = sentence != std::string::npos && (clause == std::string::npos || sentence > clause);
  const auto at = bySentence ? sentence : clause;
  if (at == std::string::npos) {
    return {reason, "Start the browser and this command again; the log may say more."};
  }
  auto step = reason.substr(at + 2);
  step[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(step[0])));
  return {reason.substr(0, at) + ".", step};
}

std::string aboutManifest(const Examination& examined) {
  const auto& [fault, detail] = *examined.finding;
  const auto& browser = examined.browser->name;
  switch (fault) {
  case Fault::outsideSandbox:
    return browser + " runs in a sandbox in which " + detail + " does not exist.";
  case Fault::manifestMissing:
    return browser + " has no manifest of Serendip, so it does not know the program.";
  case Fault::manifestUnreadable:
    return "The manifest cannot be read: " + detail + ".";
  case Fault::notJson:
    return "The manifest is not JSON as " + browser + " reads it (" + detail + ").";
  case Fault::notObject:
    return "The manifest holds no object but " + detail + ".";
  case Fault::unknownKey:
    return "The manifest has the key " + detail + ", and " + browser +
           " refuses a manifest with any key it does not know.";
  case Fault::nameInvalid:
    return "The manifest's name is no name to " + browser + ": " + detail + ".";
  case Fault::nameDiffers:
    return "The manifest's name is not that of its file: " + detail + ".";
  case Fault::descriptionInvalid:
    return "The manifest has no description, and " + browser + " wants one.";
  case Fault::typeInvalid:
    return "The manifest's type is not \"stdio\" but " + detail + ".";
  case Fault::pathInvalid:
    return "The manifest names no program: its path is " + detail + ".";
  case Fault::pathRelative:
    return "The manifest's path is not absolute, and " + browser + " takes no other: " + detail + ".";
  case Fault::callersInvalid:
    return "The manifest has no list of the extensions that may call, as " + browser + " wants it.";
  case Fault::callerMalformed:
    return "One entry spoils the manifest's list of extensions: " + detail + ".";
  case Fault::callerNotListed:
    return "The manifest is for other extensions, not for " + detail + ".";
  default:
    return "";
  }
}

std::string aboutProgram(const Examination& examined) {
  const auto& [fault, detail] = *examined.finding;
  const auto program = shownPath(examined.program.empty() ? platform::pathOf(detail) : examined.program);
  switch (fault) {
  case Fault::sandboxClosed:
    return examined.browser->name + " may not start programs outside its sandbox until you allow it, for any program.";
  case Fault::programMissing:
    return "The manifest's program is not there: " + program + ".";
  case Fault::programNotFile:
    return "The manifest's program is no file: " + program + ".";
  case Fault::programNotExecutable:
    return "The manifest's program may not be started by you: " + program + ".";
  case Fault::programNotStarted:
    return "The system does not start " + program + ": " + detail + ".";
  case Fault::programEnded:
    return program + " ended without an answer (" + detail + ").";
  case Fault::programSilent:
    return program + " was started and gave no answer in time.";
  case Fault::programGarbled:
    return program + " writes something else than messages to the browser.";
  case Fault::programForeign:
    return program + " answers, but it is not Serendip.";
  case Fault::callerRefused:
    return program + " refuses the extension: " + detail;
  case Fault::otherVersion:
    return examined.browser->name + " starts Serendip " + detail + " (" + program + "), and this is " +
           std::string(builtin::kVersion) + ".";
  default:
    return "";
  }
}

std::string fixOf(const Examination& examined, const fs::path& own, std::string_view command) {
  const auto& [fault, detail] = *examined.finding;
  if (fault == Fault::sandboxClosed) {
    return "flatpak override --user --talk-name=org.freedesktop.Flatpak " + detail;
  }
  std::error_code differs;
  const bool isOwn = !examined.program.empty() && fs::equivalent(examined.program, own, differs);
  if (isOwn && fault >= Fault::programNotStarted && fault <= Fault::callerRefused) {
    return std::string(command) + " call hello";
  }
  if (fault == Fault::otherVersion && isNewer(detail, builtin::kVersion)) {
    return shellQuoted(examined.program) + " doctor";
  }
  return registering(*examined.browser, own, command);
}

std::string fineWords(const Examination& examined) {
  return "Serendip " + examined.answer->version + " answers and has its history open.";
}

} // namespace

Diagnosis diagnose(const Examination& examined, const fs::path& own, std::string_view command) {
  if (!examined.finding) {
    return {fineWords(examined), ""};
  }
  const auto& [fault, detail] = *examined.finding;
  if (fault == Fault::sandboxed || fault == Fault::databaseClosed) {
    return split(detail);
  }
  const auto says = fault < Fault::programMissing ? aboutManifest(examined) : aboutProgram(examined);
  return {says, fixOf(examined, own, command)};
}

} // namespace serendip::doctor
