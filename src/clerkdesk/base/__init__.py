"""The ground every room stands on: errors, jobs, children, settings, paths and ids."""
