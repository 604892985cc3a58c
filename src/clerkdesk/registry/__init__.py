"""What all jobs share and nobody else may write: case file, history, intake, judging, rounds."""
