#include "doctor/fault.h"

namespace serendip::doctor {

std::string_view word(Fault fault) {
  switch (fault) {
  case Fault::sandboxed:
    return "sandboxed";
  case Fault::manifestMissing:
    return "manifestMissing";
  case Fault::manifestUnreadable:
    return "manifestUnreadable";
  case Fault::notJson:
    return "notJson";
  case Fault::notObject:
    return "notObject";
  case Fault::unknownKey:
    return "unknownKey";
  case Fault::nameInvalid:
    return "nameInvalid";
  case Fault::nameDiffers:
    return "nameDiffers";
  case Fault::descriptionInvalid:
    return "descriptionInvalid";
  case Fault::typeInvalid:
    return "typeInvalid";
  case Fault::pathInvalid:
    return "pathInvalid";
  case Fault::pathRelative:
    return "pathRelative";
  case Fault::callersInvalid:
    return "callersInvalid";
  case Fault::callerMalformed:
    return "callerMalformed";
  case Fault::callerNotListed:
    return "callerNotListed";
  case Fault::outsideSandbox:
    return "outsideSandbox";
  case Fault::programMissing:
    return "programMissing";
  case Fault::programNotFile:
    return "programNotFile";
  case Fault::programNotExecutable:
    return "programNotExecutable";
  case Fault::sandboxClosed:
    return "sandboxClosed";
  case Fault::programNotStarted:
    return "programNotStarted";
  case Fault::programEnded:
    return "programEnded";
  case Fault::programSilent:
    return "programSilent";
  case Fault::programGarbled:
    return "programGarbled";
  case Fault::programForeign:
    return "programForeign";
  case Fault::callerRefused:
    return "callerRefused";
  case Fault::otherVersion:
    return "otherVersion";
  case Fault::databaseClosed:
    return "databaseClosed";
  }
  return "";
}

} // namespace serendip::doctor
