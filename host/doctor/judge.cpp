#include "doctor/judge.h"

namespace serendip::doctor {
namespace {

using registration::Family;

std::string chromiumWording(Fault fault) {
  switch (fault) {
  case Fault::callerNotListed:
    return "Access to the specified native messaging host is forbidden.";
  case Fault::programNotFile:
  case Fault::programNotExecutable:
  case Fault::programNotStarted:
  case Fault::programEnded:
    return "Native host has exited.";
  case Fault::programGarbled:
    return "Error when communicating with the native messaging host.";
  default:
    return fault < Fault::programNotFile ? "Specified native messaging host not found." : "";
  }
}

std::string firefoxWording(const Finding& finding, std::string_view hostName) {
  const bool home =
      finding.fault == Fault::pathRelative && finding.detail.starts_with("\"~"); // it takes that for absolute
  if (home || (finding.fault >= Fault::programMissing && finding.fault <= Fault::programNotExecutable)) {
    return "An unexpected error occurred";
  }
  return finding.fault < Fault::programMissing ? "No such native application " + std::string(hostName) : "";
}

} // namespace

std::optional<Fault> faultOf(platform::ProgramFile file) {
  switch (file) {
  case platform::ProgramFile::missing:
    return Fault::programMissing;
  case platform::ProgramFile::notFile:
    return Fault::programNotFile;
  case platform::ProgramFile::notExecutable:
    return Fault::programNotExecutable;
  case platform::ProgramFile::executable:
    return std::nullopt;
  }
  return std::nullopt;
}

Ruling judge(Family family, std::string_view manifest, const Wanted& wanted, const std::filesystem::path& folder,
             const FileFacts& facts) {
  auto ruling = family == Family::firefox ? firefoxRuling(manifest, wanted) : chromiumRuling(manifest, wanted);
  if (auto* accepted = std::get_if<Accepted>(&ruling)) {
    accepted->program = folder / accepted->program;
    if (const auto fault = faultOf(facts(accepted->program))) {
      return Finding{*fault, accepted->program.string()};
    }
  }
  return ruling;
}

std::string browserWording(Family family, const Finding& finding, std::string_view hostName) {
  return family == Family::firefox ? firefoxWording(finding, hostName) : chromiumWording(finding.fault);
}

} // namespace serendip::doctor
