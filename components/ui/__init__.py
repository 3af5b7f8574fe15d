"""What touches Streamlit: loading, filters, figures, evidence, highlights, empty messages."""
