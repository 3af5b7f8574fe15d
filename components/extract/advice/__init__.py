"""Document -> its advice: what somebody says that others should do."""
