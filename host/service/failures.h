#pragma once

#include "history/failure.h"
#include "platform/temporary_file.h"
#include "service/session.h"
#include "shapes/fields.h"
#include "wire/error.h"

#include <nlohmann/json.hpp>

/// What history's failures are on the wire. Anything else that is thrown is a fault of the host and passes through.
namespace serendip::service {

wire::Error errorOf(const history::Unavailable&);
wire::Error errorOf(const history::WriteFailed&);
wire::Error errorOf(const history::Conflict&);
wire::Error errorOf(const history::UnknownSender&);
wire::Error errorOf(const history::UnknownEvent&);
wire::Error errorOf(const platform::TemporaryFileFailed&);

/// The result of `call`, whose failures leave as wire::Error. A file that could not be used is closed: it may have been
/// moved, replaced or brought up to date by a newer host, and only opening it anew can tell. So is it after what nobody
/// foresaw, such as want of memory, which may have left a transaction open or a lesson half learnt; an archive half
/// read is dropped.
template <class Call> nlohmann::json withWireErrors(Session& session, Call call) {
  try {
    return call();
  } catch (const history::Unavailable& failure) {
    session.closeDatabase();
    throw errorOf(failure);
  } catch (const history::WriteFailed& failure) {
    session.closeDatabase();
    throw errorOf(failure);
  } catch (const history::Conflict& failure) {
    throw errorOf(failure);
  } catch (const history::UnknownSender& failure) {
    throw errorOf(failure);
  } catch (const history::UnknownEvent& failure) {
    throw errorOf(failure);
  } catch (const platform::TemporaryFileFailed& failure) {
    throw errorOf(failure);
  } catch (const wire::Error&) {
    throw;
  } catch (...) {
    session.closeDatabase();
    session.archive().reset();
    throw;
  }
}

/// The answer to the request that a batch failed at: its UUID, where one can be read, and the error.
nlohmann::json failedRequest(const nlohmann::json& request, const wire::Error&);

} // namespace serendip::service
